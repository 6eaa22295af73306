import { join } from 'node:path';
import { log } from '../../../scripts/lib/log.mjs';
import { output } from './output.mjs';

const env = {
  ...process.env,
  CI: '1',
  BACKSTAGE_TEST_DISABLE_DOCKER: '1',
};

/** The checks of one package, by name. */
const checks = {
  lint: ['lint', '--max-warnings', '0'],
  test: ['test', '--watchAll=false'],
  build: ['build'],
};

/** Gives the message if the work fails. */
async function problemOf(work) {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

/** Compiles the whole app. Gives the errors. */
export const checkTypes = app =>
  problemOf(() => output('yarn', ['tsc'], { cwd: app, env }));

async function checkPackage(app, folder, names = Object.keys(checks)) {
  const cli = join(app, 'node_modules/.bin/backstage-cli');
  const problems = [];
  for (const name of names) {
    log(`${folder}: ${name}`);
    const problem = await problemOf(() =>
      output(cli, ['package', ...checks[name]], {
        cwd: join(app, folder),
        env,
      }),
    );
    if (problem) {
      problems.push(`${folder}: ${problem}`);
    }
  }
  return problems;
}

/** Lints, tests and builds the packages. Gives the problems of each subject. */
export async function checkPackages(app, subjects) {
  const found = new Map();
  for (const subject of subjects) {
    found.set(subject, []);
    for (const folder of subject.folders) {
      if (!folder.startsWith('plugins/')) {
        continue;
      }
      found
        .get(subject)
        .push(...(await checkPackage(app, folder, subject.checks)));
    }
  }
  return found;
}
