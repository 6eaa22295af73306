// Makes a plugin from each template, and checks it as its owner would.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { after, test } from 'node:test';
import { inRepo } from '../../../scripts/lib/paths.mjs';
import { createSandbox } from './sandbox.mjs';

const { pathOf, remove, run, yarnNew } = createSandbox();
after(remove);

const options = {
  apiName: 'Gadgets (v2)',
  baseUrl: 'https://api.gadgets.test/v2/gadgets',
};
for (const name of ['direct', 'proxy', 'backend', 'graphql']) {
  const pluginId = `gadgets-${name}`;
  yarnNew(`call-api-${name}`, { pluginId, ...options });
}
const folders = fs.globSync('plugins/*', { cwd: pathOf('.') });
// The sandbox has parts of them only, which Jest would refuse.
fs.rmSync(pathOf('packages'), { recursive: true });

function passes({ status, stdout, stderr }) {
  assert.equal(status, 0, `${stdout}${stderr}`);
}

test('the templates make five packages', () => {
  assert.equal(folders.length, 5);
});

test('the made plugins compile', () => {
  const config = {
    extends: inRepo('tsconfig.json'),
    include: ['plugins/*/src', 'plugins/*/dev', 'plugins/*/config.d.ts'],
    // The plugins that they import are in this repository.
    compilerOptions: { incremental: false, noEmit: true, rootDir: '/' },
  };
  fs.writeFileSync(pathOf('tsconfig.json'), JSON.stringify(config));
  passes(run('.', 'tsc', []));
});

test('the config schemas of the made plugins are valid', () => {
  const packagePaths = folders.map(folder => pathOf(`${folder}/package.json`));
  const load = `require('@backstage/config-loader').loadConfigSchema({
    dependencies: [], packagePaths: ${JSON.stringify(packagePaths)} })`;
  passes(run('.', 'node', ['-e', load]));
});

test('the made plugins have the right format', () => {
  passes(run('.', 'prettier', ['--check', 'plugins']));
});

test('ESLint finds nothing in the made plugins', () => {
  // As `backstage-cli package lint` does, but one run for all.
  const extensions = '.js,.jsx,.ts,.tsx,.mjs,.cjs';
  const args = ['--ext', extensions, '--max-warnings', '0', 'plugins'];
  passes(run('.', 'eslint', args));
});

test('the tests of the made plugins pass', () => {
  // One run for all: most of its time is Jest's start.
  const args = ['repo', 'test', '--watchAll=false', 'plugins'];
  const result = run('.', 'backstage-cli', args);
  passes(result);
  assert.match(result.stderr, /Test Suites: \d+ passed, \d+ total/);
});
