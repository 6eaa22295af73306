// Copies the plugins and the templates into a stock Backstage app, and checks that they work
// there: `yarn test:copies`. With `--next` it is an app of the new frontend system. `--app DIR`
// takes an app that exists, and changes it.
import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startApi } from './api.mjs';
import { createApp } from './app.mjs';
import { addCopy, addMade, addTemplates } from './add.mjs';
import { lookAt } from './browse.mjs';
import { checkPackages, checkTypes } from './checks.mjs';
import { output } from './output.mjs';
import { fitToOwnApi } from './ownApi.mjs';
import { report } from './report.mjs';
import { copies, fitted, made } from './subjects.mjs';
import { log, main } from '../../../scripts/lib/log.mjs';

/** Tries twice: there are thousands of packages, and a download may fail. */
async function install(app) {
  log('Installing');
  const tryIt = () =>
    output('yarn', ['install', '--no-immutable'], { cwd: app });
  await tryIt().catch(tryIt);
}

/**
 * Installs the copies first: `yarn new` takes versions from the app's lockfile. Versions that
 * are not in it come from the CLI, which may name one that a registry does not have yet.
 */
async function addAll(app, apiUrl) {
  const configs = [];
  for (const subject of copies) {
    log(`Copying ${subject.name}`);
    configs.push(...addCopy(subject, app, apiUrl));
  }
  await install(app);
  addTemplates(app);
  for (const subject of made) {
    log(`Making ${subject.name}`);
    configs.push(...(await addMade(subject, app, apiUrl)));
  }
  await install(app);
  return configs;
}

/** Gives what is wrong with each subject, by its name. */
async function examine(app, configs, subjects) {
  log('Checking types');
  const types = await checkTypes(app);
  if (types) {
    log(types);
  }
  const checked = await checkPackages(app, subjects);
  log('Starting the app and looking at the pages');
  const seen = await lookAt(app, configs, subjects).catch(error => {
    log(error.message);
    return undefined;
  });
  return subjects.map(subject => [
    subject.name,
    [
      ...(types ? ['types, see above'] : []),
      ...checked.get(subject),
      ...(seen?.get(subject) ?? ['the app does not start, see above']),
    ],
  ]);
}

main(async () => {
  const { values } = parseArgs({
    options: { app: { type: 'string' }, next: { type: 'boolean' } },
  });
  const app = values.app ? resolve(values.app) : await createApp(values);
  const api = await startApi();
  try {
    const configs = await addAll(app, api.url);
    const results = await examine(app, configs, [...copies, ...made]);
    log('Fitting the copies to an API of another shape');
    fitToOwnApi(app);
    await install(app);
    results.push(...(await examine(app, configs, fitted)));
    const code = report(results);
    // An app in which something failed is kept.
    if (code === 0 && !values.app) {
      rmSync(dirname(app), { recursive: true });
    }
    return code;
  } finally {
    api.stop();
  }
});
