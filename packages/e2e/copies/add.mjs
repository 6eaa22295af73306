import * as fs from 'node:fs';
import { join } from 'node:path';
import { inRepo, rootManifest } from '../../../scripts/lib/paths.mjs';
import { output } from './output.mjs';
import { copyFolder, edit, follow } from './place.mjs';
import { readSteps } from './readme.mjs';

/** Puts a README's config into a file of its own, with the URL of the test's API. */
function keepConfig(app, folder, text, apiUrl) {
  const file = `app-config.${folder.split('/').at(-1)}.yaml`;
  const config = text.replaceAll(
    /https?:\/\/(\w+\.frobsco|flerps\.partnercompany)\.com(:\d+)?/g,
    apiUrl,
  );
  fs.writeFileSync(join(app, file), config);
  return file;
}

/** Copies a plugin's folders and follows their READMEs. Gives its config files. */
export function addCopy({ folders }, app, apiUrl) {
  folders.forEach(folder => copyFolder(folder, app));
  return folders
    .filter(folder => folder.startsWith('plugins/'))
    .map(folder =>
      keepConfig(app, folder, follow(`${folder}/README.md`, app), apiUrl),
    );
}

/** Adds the templates to the app, as the root README says. */
export function addTemplates(app) {
  fs.cpSync(inRepo('templates'), join(app, 'templates'), { recursive: true });
  edit(join(app, 'package.json'), text => {
    const manifest = JSON.parse(text);
    manifest.scripts.new = rootManifest.scripts.new;
    const settings = manifest.backstage.cli.new;
    settings.templates = [
      ...(settings.templates ?? []),
      ...rootManifest.backstage.cli.new.templates,
    ];
    return JSON.stringify(manifest, null, 2);
  });
}

/** Makes a plugin from a template. Gives its config files. */
export async function addMade(subject, app, apiUrl) {
  const { template, folders, optionsFor } = subject;
  const options = Object.entries(optionsFor(apiUrl)).flatMap(([key, value]) => [
    '--option',
    `${key}=${value}`,
  ]);
  const args = ['new', '--select', template, ...options, '--skip-install'];
  await output('yarn', args, { cwd: app });
  return folders.map(folder => {
    const readme = fs.readFileSync(join(app, folder, 'README.md'), 'utf8');
    return keepConfig(app, folder, readSteps(readme).config, apiUrl);
  });
}
