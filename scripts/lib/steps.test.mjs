import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select, steps } from './steps.mjs';

const names = wanted => select(wanted).map(({ name }) => name);

test('takes all steps unless some are named', () => {
  assert.deepEqual(select([]), steps);
});

test('takes steps by how their names begin, in their own order', () => {
  assert.deepEqual(names(['e2e', 'lint']), [
    'lint',
    'e2e-built',
    'e2e-next',
    'e2e-dev',
  ]);
});

test('takes nothing for an unknown name', () => {
  assert.deepEqual(names(['nosuch']), []);
});
