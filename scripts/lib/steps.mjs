import { inRepo } from './paths.mjs';
import { fromJest, fromNode, fromPlaywright } from './testReport.mjs';

const reports = inRepo('node_modules/.cache/test-reports');

/** `node --run` is `yarn run` without its start time. */
const runScript = (script, ...options) => ['--run', script, '--', ...options];

/** A step that runs a script of the root package.json, with options. */
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
 * What `npm test` does. Steps start in this order, side by side where they do not run
 * `alone`, each `after` those it names. `args` are Node's.
 */
export const steps = [
  {
    // Among the first, as the rest is long to wait for only to hear that there is none.
    name: 'browser',
    purpose: 'finds a Chromium for the browser tests, or installs one',
    command: 'node scripts/browser.mjs',
    args: ['scripts/browser.mjs'],
  },
  {
    // The longest: all that follows runs beside it.
    name: 'unit',
    purpose: 'runs unit and integration tests',
    command: 'yarn test:unit',
    args: runScript('test:unit', '--json', `--outputFile=${reports}/unit.json`),
    report: `${reports}/unit.json`,
    read: fromJest,
  },
  check('prettier', 'checks the format of files', 'prettier:check'),
  check('lint', 'runs ESLint in each package', 'lint'),
  check('types', 'checks types, also those of libraries', 'tsc:full'),
  {
    ...check('build', 'builds packages, apps and backend', 'build:all'),
    after: ['types'],
  },
  check(
    'catalog-info',
    'compares catalog-info.yaml with packages',
    'catalog-info --ci',
  ),
  check('openapi', "compares types with FrobsCo's document", 'openapi:check'),
  check('config', 'checks app-config files by their schemas', 'config:check'),
  {
    name: 'scripts',
    purpose: 'tests scripts, templates, snippets and links in documents',
    command: "node --test 'scripts/**/*.test.mjs'",
    args: [
      ...['--test', '--test-timeout=120000'],
      // Some import the TypeScript of plugins, which Backstage wants without a type.
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      `--test-reporter=${inRepo('scripts/lib/nodeReporter.mjs')}`,
      `--test-reporter-destination=${reports}/scripts.json`,
      'scripts/**/*.test.mjs',
    ],
    report: `${reports}/scripts.json`,
    read: fromNode,
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
  e2e('e2e-dev', 'tests what `yarn dev` runs in a browser', { CI: '' }),
];
