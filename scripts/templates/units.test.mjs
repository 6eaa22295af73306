import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit } from './edit.mjs';
import { toHandlebars } from './handlebars.mjs';
import { toManifest } from './manifest.mjs';
import { rename } from './rename.mjs';

test('names follow the plugin, the things on its page are items', () => {
  assert.equal(
    rename("import { FrobsApi } from './api/frobs'; // FrobsCo's frobs"),
    "import { ‹pascal›Api } from './api/items'; // ‹apiName›'s items",
  );
  assert.equal(rename('FrobsDirectPage'), '‹pascal›Page');
  assert.equal(
    rename("'/frobs', /api/proxy/frobs/list"),
    "'/‹pluginId›', /api/proxy/‹pluginId›",
  );
});

test('keeps braces that are there from Handlebars', () => {
  assert.equal(
    toHandlebars('<A b={{ c: ‹d› }} />'),
    '<A b=\\{{ c: {{d}} }} />',
  );
  assert.throws(() => toHandlebars('${‹d›}'), /A brace next to a value/);
});

test('an edit that has nothing to change is an error', () => {
  assert.equal(edit('f', 'a b', [['a'], [/b/, 'c']]), ' c');
  assert.throws(() => edit('f', 'a', [['b']]), /f has no b/);
});

test('takes along those dependencies alone that are imported', () => {
  const text = JSON.stringify({
    backstage: {},
    dependencies: { '@backstage/ui': '^0.18.0', knex: '^3.0.0', zod: '^4.0.0' },
    devDependencies: { '@types/zod': '^1.0.0', lodash: '^4.0.0' },
  });
  const sources = [
    "import { z } from 'zod';\nconst u = import('@backstage/ui/x')",
  ];
  const { dependencies, devDependencies } = JSON.parse(
    toManifest(text, sources),
  );
  assert.deepEqual(dependencies, {
    '@backstage/ui': "‹versionQuery '@backstage/ui' '0.18.0'›",
    zod: '^4.0.0',
  });
  assert.deepEqual(devDependencies, { '@types/zod': '^1.0.0' });
});
