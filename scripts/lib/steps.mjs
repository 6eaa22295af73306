import { inRepo } from './paths.mjs';
import { fromJest, fromNode, fromPlaywright } from './testReport.mjs';

const reports = inRepo('node_modules/.cache/test-reports');

/** For a step that keeps all cores busy by itself, or that has to be alone. */
const ALL = Infinity;

/** `node --run` is `yarn run` without its start time. */
const runScript = (script, ...options) => [
  '--run',
  script,
  ...(options.length > 0 ? ['--', ...options] : []),
];

/** A step that runs a script of the root package.json. */
const check = (name, purpose, script, ...options) => ({
  name,
  purpose,
  command: ['yarn', script, ...options].join(' '),
  args: runScript(script, ...options),
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
    cores: ALL,
  };
}

/**
 * What `npm test` does. Steps start in this order, each after those it names by
 * `after`, side by side as far as their `cores` (1 unless said) are there. `args` are
 * Node's.
 */
export const steps = [
  {
    // Among the first, as the rest is long to wait for only to hear that there is none.
    name: 'browser',
    purpose: 'finds a Chromium for the browser tests, or installs one',
    command: 'node scripts/browser.mjs',
    args: ['scripts/browser.mjs'],
  },
  check('types', 'checks the types, those of libraries too', 'tsc:full'),
  check('prettier', 'checks how files are formatted', 'prettier:check'),
  check('lint', 'runs ESLint in each package', 'lint'),
  check(
    'catalog-info',
    'compares catalog-info.yaml files with packages',
    'catalog-info',
    '--ci',
  ),
  check(
    'openapi',
    "compares frobs-direct's types with FrobsCo's document",
    'openapi:check',
  ),
  check(
    'config',
    'checks the app-config files by their schemas',
    'config:check',
  ),
  {
    ...check(
      'api-reports',
      'compares the API reports with the code',
      'build:api-reports',
      '--ci',
    ),
    // From the declarations that it wrote.
    after: ['types'],
  },
  {
    name: 'scripts',
    purpose: "tests scripts, templates, snippets and the documents' links",
    command: "node --test 'scripts/**/*.test.mjs'",
    args: [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      `--test-reporter=${inRepo('scripts/lib/nodeReporter.mjs')}`,
      `--test-reporter-destination=${reports}/scripts.json`,
      'scripts/**/*.test.mjs',
    ],
    report: `${reports}/scripts.json`,
    read: fromNode,
  },
  {
    ...check('build', 'builds packages, apps and backend', 'build:all'),
    // It bundles the declarations that it wrote.
    after: ['types'],
  },
  {
    name: 'unit',
    purpose: 'runs unit and integration tests',
    command: 'yarn test:unit',
    args: runScript('test:unit', '--json', `--outputFile=${reports}/unit.json`),
    report: `${reports}/unit.json`,
    read: fromJest,
    cores: ALL,
  },
  e2e('e2e-built', 'tests the built app in a browser', { CI: '1' }),
  e2e('e2e-next', 'the same in the new frontend system', {
    CI: '1',
    BACKSTAGE_ENV: 'next',
  }),
  e2e('e2e-dev', 'tests what `yarn dev` runs in a browser', { CI: '' }),
];
