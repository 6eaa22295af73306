import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { takenPorts } from './ports.mjs';

async function withServer(host, use) {
  const server = createServer();
  await new Promise(resolve => server.listen(0, host, resolve));
  const { port } = server.address();
  try {
    await use({ port, services: [{ ports: { [port]: 'the app' } }] });
  } finally {
    await new Promise(resolve => server.close(resolve));
  }
}

test('names a taken port, what needs it and how to find its holder', () =>
  withServer('127.0.0.1', async ({ port, services }) => {
    const [line] = await takenPorts(services);
    assert.match(
      line,
      new RegExp(`Port ${port} .* the app .*lsof -i :${port}`),
    );
  }));

test('is silent about a free port', async () => {
  let freed;
  await withServer('127.0.0.1', async ({ services }) => {
    freed = services;
  });
  assert.deepEqual(await takenPorts(freed), []);
});
