// Takes the plugins and the templates home to a stock Backstage app, and sees
// whether they work there: `yarn test:copies`. With `--next` it is an app in the new
// frontend system, with `--app DIR` one that exists, which is changed by it.
import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startApi } from './copies/api.mjs';
import { createApp } from './copies/app.mjs';
import { bringCopy, bringMade, bringTemplates } from './copies/bring.mjs';
import { look } from './copies/browse.mjs';
import { checkPackages, checkTypes } from './copies/checks.mjs';
import { output } from './copies/output.mjs';
import { report } from './copies/report.mjs';
import { reshape } from './copies/reshape.mjs';
import { copies, made, reshaped } from './copies/subjects.mjs';
import { main, log } from './lib/log.mjs';

/** Twice where the network has a bad moment, as there are thousands of packages. */
async function install(app) {
  log('Installing');
  const tryIt = () =>
    output('yarn', ['install', '--no-immutable'], { cwd: app });
  await tryIt().catch(tryIt);
}

/**
 * The copies first: `yarn new` takes versions from the app's lockfile, and those that
 * are not in it from the CLI, which may name some that a registry does not have yet.
 */
async function bringAll(app, apiUrl) {
  const configs = [];
  for (const subject of copies) {
    log(`Copying ${subject.name}`);
    configs.push(...bringCopy(subject, app, apiUrl));
  }
  await install(app);
  bringTemplates(app);
  for (const subject of made) {
    log(`Making ${subject.name}`);
    configs.push(...(await bringMade(subject, app, apiUrl)));
  }
  await install(app);
  return configs;
}

/** What is wrong with each subject, by its name. */
async function examine(app, configs, subjects) {
  log('Checking types');
  const types = await checkTypes(app);
  if (types) log(types);
  const checked = await checkPackages(app, subjects);
  log('Starting the app and looking at the pages');
  const seen = await look(app, configs, subjects);
  return subjects.map(subject => [
    subject.name,
    [
      ...(types ? ['types, see above'] : []),
      ...checked.get(subject),
      ...seen.get(subject),
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
    const configs = await bringAll(app, api.url);
    const results = await examine(app, configs, [...copies, ...made]);
    log('Making the copies ones for an API of another shape');
    await reshape(app);
    results.push(...(await examine(app, configs, reshaped)));
    const code = report(results);
    // What failed is left to be looked at.
    if (code === 0 && !values.app) rmSync(dirname(app), { recursive: true });
    return code;
  } finally {
    api.stop();
  }
});
