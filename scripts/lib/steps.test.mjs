import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootManifest } from './paths.mjs';
import { steps } from './steps.mjs';

test('each step starts after earlier ones, so that none waits forever', () => {
  steps.forEach(({ name, after = [] }, index) => {
    const earlier = steps.slice(0, index).map(step => step.name);
    after.forEach(each =>
      assert.ok(earlier.includes(each), `${name}: ${each}`),
    );
  });
});

test('a step can be named without naming another one', () => {
  for (const { name } of steps) {
    const named = steps.filter(step => step.name.startsWith(name));
    assert.deepEqual(named.length, 1, name);
  }
});

test('the scripts that steps run are there', () => {
  const scripts = steps.flatMap(({ args }) =>
    args[0] === '--run' ? [args[1]] : [],
  );
  assert.ok(scripts.length > 5);
  scripts.forEach(name => assert.ok(rootManifest.scripts[name], name));
});
