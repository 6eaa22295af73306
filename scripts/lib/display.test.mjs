import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDisplay } from './display.mjs';

const [lint, types] = [{ name: 'lint' }, { name: 'types' }];

/** A display with a mocked clock. */
function displayOn(t) {
  t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
  const printed = [];
  const display = createDisplay(text => printed.push(text));
  return { ...display, printed, wait: s => t.mock.timers.tick(s * 1_000) };
}

test('shows the output of a step that runs alone as it comes', t => {
  const { begin, end, printed } = displayOn(t);
  begin(lint, true)('one\n');
  end(lint, { output: 'one\n' });
  assert.deepEqual(printed, ['\n=== lint ===\n', 'one\n']);
});

test('shows the output of steps at the same time when each ends', t => {
  const { begin, end, printed } = displayOn(t);
  begin(lint, false)('one\n');
  begin(types, false)('two\n');
  end(types, { output: 'two\n' });
  assert.deepEqual(printed, ['\n=== types ===\ntwo\n']);
  end(lint, { output: 'one\n', stopped: true });
  assert.equal(printed.length, 1);
});

test('names the running steps after 15 s without output', t => {
  const { begin, end, printed, wait } = displayOn(t);
  begin(types, false);
  wait(5);
  begin(lint, false);
  wait(9);
  assert.deepEqual(printed, []);
  wait(1);
  assert.deepEqual(printed, ['… still running: types (15 s), lint (10 s)\n']);

  end(lint, { stopped: true });
  end(types, { stopped: true });
  wait(60);
  assert.equal(printed.length, 1);
});
