import { ofJest, ofNode, ofPlaywright } from './counts.mjs';
import { inRepo } from './paths.mjs';

const reports = inRepo('node_modules/.cache/test-reports');

/** A step that runs a script of the root package.json: `node --run` is `yarn run` without its start time. */
const check = (name, script, ...options) => ({
  name,
  args: ['--run', script, '--', ...options],
});

function e2e(name, env) {
  const report = `${reports}/${name}.json`;
  return {
    name,
    args: ['--run', 'test:e2e', '--', '--reporter=list,json'],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    count: ofPlaywright,
  };
}

/** What `npm test` does, in this order. `args` are Node's. */
export const steps = [
  // First, as the rest is long to wait for only to hear that no browser is to be had.
  { name: 'browser', args: ['scripts/browser.mjs'] },
  check('prettier', 'prettier:check'),
  check('lint', 'lint'),
  check('types', 'tsc:full'),
  // From the declarations that the step before wrote.
  check('api-reports', 'build:api-reports', '--ci'),
  check('catalog-info', 'catalog-info', '--ci'),
  // That the direct road's types are those of FrobsCo's document.
  check('openapi', 'openapi:check'),
  check('config', 'config:check'),
  {
    name: 'scripts',
    args: [
      '--test',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[
        '--test-reporter=tap',
        `--test-reporter-destination=${reports}/scripts.tap`,
      ],
      'scripts/**/*.test.mjs',
    ],
    report: `${reports}/scripts.tap`,
    count: ofNode,
  },
  {
    name: 'unit',
    args: [
      '--run',
      'test:unit',
      '--',
      '--json',
      `--outputFile=${reports}/unit.json`,
    ],
    report: `${reports}/unit.json`,
    count: ofJest,
  },
  check('build', 'build'),
  e2e('e2e-built', { CI: '1' }),
  e2e('e2e-next', { CI: '1', BACKSTAGE_ENV: 'next' }),
  e2e('e2e-dev', { CI: '' }),
];

/** The steps whose names begin with one of those asked for: all of them where none is. */
export const select = wanted =>
  steps.filter(
    ({ name }) =>
      wanted.length === 0 || wanted.some(start => name.startsWith(start)),
  );
