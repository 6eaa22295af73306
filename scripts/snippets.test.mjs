import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SCENARIOS } from '@internal/strategies';
import {
  appConfigs,
  appConfigsFile,
  findRegions,
  snippets,
  snippetsFile,
} from './lib/snippets.mjs';

test('the snippets of the lab are up to date', () => {
  const shown = readFileSync(snippetsFile, 'utf8');
  assert.equal(shown, snippets(), 'Run `yarn snippets`');
});

test('the config that the lab shows is what `yarn new` prints', () => {
  const shown = readFileSync(appConfigsFile, 'utf8');
  assert.equal(shown, appConfigs(), 'Run `yarn snippets`');
});

test('the scenarios use each snippet, and no other', () => {
  const used = SCENARIOS.flatMap(({ expected }) =>
    Object.values(expected).flatMap(({ snippets: ids }) => ids),
  );
  assert.deepEqual(
    [...new Set(used)].sort(),
    Object.keys(JSON.parse(snippets())).sort(),
  );
});

test('finds regions in code and config, without their indent', () => {
  assert.deepEqual(
    findRegions(
      'class A {\n  // #region f\n  f() {\n    g();\n\n  }\n  // #endregion\n}',
    ),
    [['f', 'f() {\n  g();\n\n}']],
  );
  assert.deepEqual(findRegions('a:\n  # #region b\n  b: 1\n  # #endregion'), [
    ['b', 'b: 1'],
  ]);
});

test('rejects regions without an end or inside another one', () => {
  assert.throws(() => findRegions('// #region f'), /f has no #endregion/);
  assert.throws(
    () => findRegions('// #region f\n// #region g'),
    /g starts inside f/,
  );
});
