import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { schedule } from './schedule.mjs';

/** A run of steps that end when the test says so. */
function runOf(steps, lanes = 2) {
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
  const finished = [];
  const run = schedule(steps, {
    start,
    finish: (_, result) => finished.push(result),
    lanes,
  });
  return { ...run, ...{ started, alone, finished, pass, fail } };
}

const [a, b, c] = ['a', 'b', 'c'].map(name => ({ name }));

test('runs as many steps side by side as there are lanes', async () => {
  const { started, pass } = runOf([a, b, c]);
  assert.deepEqual(started, ['a', 'b']);
  await pass.b();
  assert.deepEqual(started, ['a', 'b', 'c']);
});

test('runs steps one after the other in one lane', async () => {
  const { started, pass } = runOf([a, b], 1);
  assert.deepEqual(started, ['a']);
  await pass.a();
  assert.deepEqual(started, ['a', 'b']);
});

test('runs a step alone that wants to, and no later one before it', async () => {
  const { started, alone, pass } = runOf([a, { ...b, alone: true }, c]);
  assert.deepEqual(started, ['a']);
  await pass.a();
  assert.deepEqual(started, ['a', 'b']);
  await pass.b();
  assert.deepEqual(started, ['a', 'b', 'c']);
  assert.deepEqual(alone, ['b']);
});

test('starts a step after the one it needs, and others meanwhile', async () => {
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

test('gives the results in the order of the steps, tells of each as it comes', async () => {
  const { pass, results, finished } = runOf([a, b]);
  await pass.b();
  assert.deepEqual(
    finished.map(({ name }) => name),
    ['b'],
  );
  await pass.a();
  assert.deepEqual(
    (await results).map(({ name }) => name),
    ['a', 'b'],
  );
});

test('stops when it is told to', async () => {
  const { started, stop, results } = runOf([a, b, c]);
  await stop();
  assert.deepEqual(
    (await results).map(({ name, stopped }) => [name, stopped]),
    [
      ['a', true],
      ['b', true],
    ],
  );
  assert.deepEqual(started, ['a', 'b']);
});
