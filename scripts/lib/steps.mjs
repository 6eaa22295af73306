import { inRepo } from './paths.mjs';
import { fromJest, fromPlaywright, fromTap } from './testReport.mjs';

const reports = inRepo('node_modules/.cache/test-reports');
const scriptsReport = `${reports}/scripts.tap`;

/** `node --run` starts a script faster than `yarn run`. */
const runScript = (script, ...options) => ['--run', script, '--', ...options];

/** A step that runs a script of the root package.json. */
const check = (name, purpose, script) => ({
  name,
  purpose,
  command: `yarn ${script}`,
  args: runScript(...script.split(' ')),
});

function e2e(name, purpose, env) {
  const report = `${reports}/${name}.json`;
  const variables = Object.entries(env).map(
    ([key, value]) => `${key}=${value}`,
  );
  return {
    name,
    purpose,
    command: [...variables, 'yarn test:e2e'].join(' '),
    args: runScript('test:e2e', '--reporter=list,json'),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    read: fromPlaywright,
    alone: true,
  };
}

/**
 * What `npm test` runs. Steps start in this order and run at the same time, except for those
 * that run `alone` and those that wait until the steps in `after` have ended. `args` are
 * Node's.
 */
export const steps = [
  {
    // First, so that a missing browser does not fail the run after all other steps.
    name: 'browser',
    purpose: 'installs Chromium for the browser tests if there is none',
    command: 'node scripts/browser.mjs',
    args: ['scripts/browser.mjs'],
  },
  {
    // The longest step starts early, and the others run at the same time.
    name: 'unit',
    purpose: 'runs unit and integration tests',
    command: 'yarn test:unit',
    args: runScript('test:unit', '--json', `--outputFile=${reports}/unit.json`),
    report: `${reports}/unit.json`,
    read: fromJest,
  },
  check('prettier', 'checks the format of files', 'prettier:check'),
  check('lint', 'runs ESLint in each package', 'lint'),
  check('knip', 'finds unused files, exports and dependencies', 'knip'),
  check('types', 'checks types, including those of libraries', 'tsc:full'),
  {
    ...check(
      'build',
      'builds the packages, the apps and the backend',
      'build:all',
    ),
    after: ['types'],
  },
  check(
    'catalog-info',
    'compares catalog-info.yaml with the packages',
    'catalog-info --ci',
  ),
  check(
    'openapi',
    "compares types with FrobsCo's OpenAPI document",
    'openapi:check',
  ),
  check(
    'config',
    'checks the app-config files by their schemas',
    'config:check',
  ),
  {
    name: 'scripts',
    purpose: 'tests scripts, templates, snippets and links in documents',
    command: "node --test 'scripts/**/*.test.mjs'",
    args: [
      ...['--test', '--test-timeout=120000'],
      // Some import TypeScript of packages whose package.json has no `type`.
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[
        '--test-reporter=tap',
        `--test-reporter-destination=${scriptsReport}`,
      ],
      'scripts/**/*.test.mjs',
    ],
    report: scriptsReport,
    read: fromTap,
  },
  {
    ...e2e('e2e-built', 'tests the built app in a browser', { CI: '1' }),
    after: ['build'],
  },
  {
    ...e2e('e2e-next', 'tests the built app-next in a browser', {
      CI: '1',
      BACKSTAGE_ENV: 'next',
    }),
    after: ['build'],
  },
  e2e('e2e-dev', 'tests `yarn dev` in a browser', { CI: '' }),
];
