import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

const step = (name, code, more) => ({
  ...{ name, purpose: '', args: ['-e', code] },
  ...more,
});
const UP = `console.log('up'); setInterval(() => {}, 1000);`;

/** Runs steps in a process of their own, as `npm test` does. */
function start(steps, ...args) {
  const code = `
    import { runTests } from '${import.meta.resolve('./runTests.mjs')}';
    import { main } from '${import.meta.resolve('./log.mjs')}';
    main(() => runTests(${JSON.stringify(steps)}, ${JSON.stringify(args)}));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
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

test('prints a failure before the total and stops the other steps', async () => {
  const failing = step('a', `console.log('why'); process.exit(1)`);
  const { exitCode, output } = await start([failing, step('b', UP)]).done;
  assert.equal(exitCode, 1);
  assert.match(
    output,
    /> a failed\. To run it alone: npm test -- a\n {2}why\n\ntotal: 0 passed, 1 failed\n$/,
  );
});

test('stops all steps at Ctrl-C and prints no total', async () => {
  const { child, done } = start([step('a', UP)]);
  await new Promise(resolve => {
    child.stdout.on('data', text => text.includes('up') && resolve());
  });
  child.kill('SIGINT');
  const { exitCode, output } = await done;
  assert.equal(exitCode, 130);
  assert.match(output, /> Stopping\n$/);
});

test('lists the steps and what they do, and runs none', async () => {
  const lint = step('lint', UP, { purpose: 'runs ESLint' });
  const { exitCode, output } = await start([lint, step('e2e', UP)], '--list')
    .done;
  assert.equal(exitCode, 0);
  assert.deepEqual(output.split('\n'), ['lint  runs ESLint', 'e2e   ', '']);
});

test('runs the steps whose names begin with a given one', async () => {
  const steps = ['lint', 'e2e-built', 'e2e-dev'].map(name => step(name, ''));
  const { output } = await start(steps, 'e2e').done;
  assert.doesNotMatch(output, /lint/);
  assert.match(output, /e2e-built .* ok\ne2e-dev .* ok\n/);
});

test('refuses an unknown step or flag in one line', async () => {
  const steps = [step('lint', ''), step('unit', '')];
  assert.deepEqual(await start(steps, 'lint', 'nosuch').done, {
    exitCode: 1,
    output: "> There is no step 'nosuch'. The steps are: lint, unit.\n",
  });
  assert.deepEqual(await start(steps, '--nosuch').done, {
    exitCode: 1,
    output: "> Unknown option '--nosuch'. Use: npm test -- [--list] [STEP …]\n",
  });
});
