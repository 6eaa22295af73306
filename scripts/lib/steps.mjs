import { inRepo } from './paths.mjs';
import { fromJest, fromPlaywright, fromTap } from './testReport.mjs';

const reportOf = name => inRepo(`node_modules/.cache/test-reports/${name}`);

/** `node --run` starts a script of the root package.json faster than `yarn run`. */
const runScript = (script, ...options) => ['--run', script, '--', ...options];

const check = (name, purpose, script, ...options) => ({
  name,
  purpose,
  args: runScript(script, ...options),
});

const nodeTests = (name, purpose, files) => ({
  name,
  purpose,
  args: [
    ...['--test', '--test-timeout=300000'],
    // Some import TypeScript of packages whose package.json has no `type`.
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    '--test-reporter=tap',
    `--test-reporter-destination=${reportOf(name)}`,
    files,
  ],
  report: reportOf(name),
  read: fromTap,
});

// The same plugins, pages and backend are everywhere. `e2e-built` runs all tests, the other
// steps those with a tag: of what the app or its server can break.
const e2e = (name, purpose, env, ...options) => ({
  ...check(name, purpose, 'test:e2e', '--reporter=list,json', ...options),
  env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name) },
  report: reportOf(name),
  read: fromPlaywright,
  alone: true,
});

/**
 * What `npm test` runs. Steps start in this order and run at the same time, except for those
 * that run `alone` and those that wait until the steps in `after` have ended. `args` are
 * Node's. `read` counts the tests in the `report`.
 */
export const steps = [
  {
    // First, so that a missing browser does not fail the run after all other steps.
    name: 'browser',
    purpose: 'installs Chromium for the browser tests if there is none',
    args: ['scripts/browser.mjs'],
  },
  {
    // The longest step starts early, and the others run at the same time.
    name: 'unit',
    purpose: 'runs unit and integration tests',
    args: runScript('test:unit', '--json', `--outputFile=${reportOf('unit')}`),
    report: reportOf('unit'),
    read: fromJest,
  },
  check('prettier', 'checks the format of files', 'prettier:check'),
  check('lint', 'runs ESLint in each package and once for all', 'lint'),
  check('knip', 'finds unused files, exports and dependencies', 'knip'),
  check('types', 'checks types, including those of libraries', 'tsc:full'),
  {
    ...check('build', 'builds the packages, apps and backend', 'build:all'),
    // From the declarations that it writes.
    after: ['types'],
  },
  check(
    'catalog-info',
    'compares catalog-info.yaml with the packages',
    ...['catalog-info', '--ci'],
  ),
  check('config', 'checks app-config files by their schemas', 'config:check'),
  nodeTests(
    'scripts',
    'tests scripts, snippets and links in documents',
    'scripts/**/*.test.mjs',
  ),
  nodeTests(
    'templates',
    'makes a plugin from each template and checks it',
    'packages/e2e/{templates,copies}/*.test.mjs',
  ),
  {
    ...e2e('e2e-built', 'tests the built app in a browser', { CI: '1' }),
    after: ['build'],
  },
  {
    ...e2e(
      'e2e-next',
      'tests the built app-next in a browser',
      { CI: '1', BACKSTAGE_ENV: 'next' },
      '--grep=@every-app',
    ),
    after: ['build'],
  },
  e2e(
    'e2e-dev',
    'tests `yarn dev` in a browser',
    { CI: '' },
    '--grep=@every-server',
  ),
];
