import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { schedule } from './schedule.mjs';

/** A run of steps that end when the test says so. */
function runOf(steps, concurrency = 2) {
  const started = [];
  const alone = [];
  const pass = {};
  const fail = {};
  const start = ({ name }, isAlone) => {
    started.push(name);
    if (isAlone) {
      alone.push(name);
    }
    const { promise, resolve } = Promise.withResolvers();
    pass[name] = () => (resolve({ name, ok: true }), turn());
    fail[name] = () => (resolve({ name, ok: false }), turn());
    return { done: promise, end: fail[name], kill: fail[name] };
  };
  const reported = [];
  const onResult = (_, { name }) => reported.push(name);
  const run = schedule(steps, { start, onResult, concurrency });
  return { ...run, ...{ started, alone, reported, pass, fail } };
}

const [a, b, c] = ['a', 'b', 'c'].map(name => ({ name }));

test('runs as many steps at the same time as it may', async () => {
  const { started, pass } = runOf([a, b, c]);
  assert.deepEqual(started, ['a', 'b']);
  await pass.b();
  assert.deepEqual(started, ['a', 'b', 'c']);
});

test('runs a step alone, and no later one before it', async () => {
  const { started, alone, pass } = runOf([a, { ...b, alone: true }, c]);
  assert.deepEqual(started, ['a']);
  await pass.a();
  assert.deepEqual(started, ['a', 'b']);
  await pass.b();
  assert.deepEqual(started, ['a', 'b', 'c']);
  assert.deepEqual(alone, ['b']);
});

test('starts a step after the one that it needs', async () => {
  const { started, pass } = runOf([a, { name: 'b', after: ['a'] }, c]);
  assert.deepEqual(started, ['a', 'c']);
  await pass.c();
  assert.deepEqual(started, ['a', 'c']);
  await pass.a();
  assert.deepEqual(started, ['a', 'c', 'b']);
});

test('does not wait for a step that is not part of the run', () => {
  const { started, alone } = runOf([{ name: 'b', after: ['a'] }]);
  assert.deepEqual(started, ['b']);
  assert.deepEqual(alone, ['b']);
});

test('stops the others at the first failure and starts no more', async () => {
  const { started, fail, results } = runOf([a, b, c]);
  await fail.b();
  assert.deepEqual(await results, [
    { name: 'a', ok: false, stopped: true },
    { name: 'b', ok: false, stopped: false },
  ]);
  assert.deepEqual(started, ['a', 'b']);
});

test('reports each result as it comes, and all in the order of the steps', async () => {
  const { pass, results, reported } = runOf([a, b]);
  await pass.b();
  assert.deepEqual(reported, ['b']);
  await pass.a();
  const names = (await results).map(({ name }) => name);
  assert.deepEqual(names, ['a', 'b']);
});

test('stops all steps on request and starts no more', async () => {
  const { started, stop, results } = runOf([a, b, c]);
  await stop();
  const stopped = (await results).map(result => result.stopped);
  assert.deepEqual(stopped, [true, true]);
  assert.deepEqual(started, ['a', 'b']);
});
