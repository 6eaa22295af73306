import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeSuits } from './toolchain.mjs';

test('takes the majors of engines, and of 22 those that run TypeScript', () => {
  const verdicts = ['20.20.2', '22.17.1', '22.18.0', '23.9.0', '24.0.0'].map(
    version => nodeSuits(version, '22 || 24'),
  );
  assert.deepEqual(verdicts, [false, false, true, false, true]);
});
