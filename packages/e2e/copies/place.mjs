import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepo } from '../../../scripts/lib/paths.mjs';
import { readSteps } from './readme.mjs';

/** Copies the files of a folder that git tracks. */
export function copyFolder(folder, app) {
  const list = execFileSync('git', ['ls-files', folder], {
    cwd: inRepo('.'),
    encoding: 'utf8',
  });
  for (const path of list.trim().split('\n')) {
    fs.mkdirSync(dirname(join(app, path)), { recursive: true });
    fs.copyFileSync(inRepo(path), join(app, path));
  }
}

export function edit(file, change) {
  fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8')));
}

const addDependency = (app, { workspace, name }) =>
  edit(join(app, `packages/${workspace}/package.json`), text => {
    const manifest = JSON.parse(text);
    manifest.dependencies[name] = 'workspace:^';
    return JSON.stringify(manifest, null, 2);
  });

/** Adds routes to a legacy app. An app of the new frontend system finds pages by itself. */
const addRoutes = (app, imports, routes) =>
  edit(join(app, 'packages/app/src/App.tsx'), text =>
    text.includes('</FlatRoutes>')
      ? [...imports, text]
          .join('\n')
          .replace('</FlatRoutes>', `${routes.join('\n')}\n</FlatRoutes>`)
      : text,
  );

const addFeatures = (app, features) =>
  edit(join(app, 'packages/backend/src/index.ts'), text => {
    const missing = features.filter(line => !text.includes(line));
    return text.replace(
      'backend.start',
      `${missing.join('\n')}\nbackend.start`,
    );
  });

/** Does what a README says below "Install". Gives the config, whose URLs are examples. */
export function follow(readme, app) {
  const steps = readSteps(fs.readFileSync(join(app, readme), 'utf8'));
  steps.dependencies.forEach(dependency => addDependency(app, dependency));
  addRoutes(app, steps.imports, steps.routes);
  addFeatures(app, steps.features);
  return steps.config;
}
