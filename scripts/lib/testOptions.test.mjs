import assert from 'node:assert/strict';
import { test } from 'node:test';
import { list, readOptions } from './testOptions.mjs';

const steps = ['lint', 'e2e-built', 'e2e-dev'].map(name => ({
  name,
  command: `yarn ${name}`,
  purpose: `does ${name}`,
}));

const names = args => readOptions(args, steps).steps.map(({ name }) => name);

test('takes all steps unless some are named', () => {
  assert.deepEqual(readOptions([], steps), { list: false, steps });
});

test('takes steps by how their names begin, in their own order', () => {
  assert.deepEqual(names(['e2e', 'lint']), ['lint', 'e2e-built', 'e2e-dev']);
  assert.deepEqual(names(['e2e-d']), ['e2e-dev']);
});

test('refuses a name that is no step, next to one that is', () => {
  assert.throws(
    () => names(['lint', 'nosuch']),
    /^Error: There is no step 'nosuch'\. The steps are: lint, e2e-built, e2e-dev\.$/,
  );
});

test('refuses an unknown flag in one line', () => {
  assert.throws(
    () => names(['--nosuch']),
    /^Error: Unknown option '--nosuch'\. Use: npm test -- \[--list\] \[STEP …\]$/,
  );
});

test('lists the name, the command and the purpose of each step', () => {
  assert.equal(readOptions(['--list'], steps).list, true);
  assert.deepEqual(list(steps).split('\n'), [
    'lint       yarn lint       does lint',
    'e2e-built  yarn e2e-built  does e2e-built',
    'e2e-dev    yarn e2e-dev    does e2e-dev',
  ]);
});
