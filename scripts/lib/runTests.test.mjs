import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

const step = (name, code, more) => ({
  ...{ name, purpose: '', command: `yarn ${name}`, args: ['-e', code] },
  ...more,
});
const UP = `console.log('up'); setInterval(() => {}, 1000);`;

/** Starts a process that runs those steps as `npm test` does. */
function start(steps, ...args) {
  const code = `
    import { runTests } from '${import.meta.resolve('./runTests.mjs')}';
    process.exitCode = await runTests(${JSON.stringify(steps)}, ${JSON.stringify(args)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text;
  });
  const done = once(child, 'close').then(([exitCode]) => ({
    exitCode,
    output,
  }));
  return { child, done };
}

test('ends with the table, the wall time and the total', async () => {
  const steps = [
    step('a', 'console.log("one")'),
    step('b', '', { after: ['a'] }),
  ];
  const { exitCode, output } = await start(steps).done;
  assert.equal(exitCode, 0);
  assert.match(output, /^\n=== a ===\none\n\n=== b ===\n/);
  assert.match(
    output,
    /\na +[\d.]+ s {2}ok\nb +[\d.]+ s {2}ok\nwall time +[\d.]+ s\n/,
  );
  assert.match(output, /\ntotal: 0 passed, 0 failed\n$/);
});

test('tells of a failure before the total, and stops what runs beside it', async () => {
  const failing = step('a', `console.log('why'); process.exit(1)`);
  const { exitCode, output } = await start([failing, step('b', UP)]).done;
  assert.equal(exitCode, 1);
  assert.match(
    output,
    /> a failed\. Alone it runs by: npm test -- a \(or: yarn a\)\n {2}why\n\ntotal: 0 passed, 1 failed\n$/,
  );
});

test('ends everything at Ctrl-C, with no total', async () => {
  const { child, done } = start([step('a', UP)]);
  await new Promise(resolve => {
    child.stdout.on('data', text => text.includes('up') && resolve());
  });
  child.kill('SIGINT');
  const { exitCode, output } = await done;
  assert.equal(exitCode, 130);
  assert.match(output, /> Stopping\n$/);
});

test('lists the steps and runs none', async () => {
  const { exitCode, output } = await start([step('a', UP)], '--list').done;
  assert.deepEqual(
    { exitCode, output },
    { exitCode: 0, output: 'a  yarn a  \n' },
  );
});
