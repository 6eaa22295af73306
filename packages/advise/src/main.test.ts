import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startServer } from './__testUtils__/startServer.ts';

const MAIN = join(__dirname, 'main.ts');
const QUIET = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';

function start(...args: string[]) {
  const child = spawn(process.execPath, [QUIET, MAIN, ...args], {
    env: { PATH: process.env.PATH },
  });
  return {
    child,
    exit: once(child, 'close'),
    out: text(child.stdout),
    error: text(child.stderr),
  };
}

it('runs in Node without a build and prints only the advice', async () => {
  const server = await startServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/xml' }).end('<frobs/>'),
  );
  const { exit, out, error } = start(`${server.url}/v1/list`, '--json');
  expect(await exit).toEqual([0, null]);
  expect(JSON.parse(await out)).toMatchObject({
    recommendation: { strategy: 'backend' },
    // A busy machine may add `slow`, which leads to the same strategy.
    facts: expect.arrayContaining([
      expect.objectContaining({ fact: 'other-model' }),
      expect.objectContaining({ fact: 'no-cors' }),
    ]),
  });
  expect(await error).toBe('');
  await server.stop();
});

it('ends at once on SIGINT', async () => {
  const server = await startServer(() => {});
  const { child, exit, out } = start(server.url);
  await once(server.server, 'request');
  child.kill('SIGINT');
  expect(await exit).toEqual([null, 'SIGINT']);
  expect(await out).toBe('');
  await server.stop();
});

it('prints one line if there is no advice', async () => {
  const { exit, out, error } = start('nosuch');
  expect(await exit).toEqual([1, null]);
  expect(await out).toBe('');
  expect(await error).toBe(
    "'nosuch' has no scheme; did you mean https://nosuch?\n",
  );
});
