import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { takenPorts } from './services.mjs';

async function listen(host = '127.0.0.1') {
  const server = createServer();
  await new Promise(resolve => server.listen(0, host, resolve));
  const close = () => new Promise(resolve => server.close(resolve));
  return { port: server.address().port, close };
}

const services = (...ports) =>
  ports.map(port => ({ ports: { [port]: 'the app' } }));

test('names a port in use, what it is for and how to find its process', async () => {
  const { port, close } = await listen();
  const { all, lines } = await takenPorts(services(port));
  await close();
  assert.equal(all, true);
  assert.match(
    lines.join('\n'),
    new RegExp(`^Port ${port}, for the app, .*lsof -i :${port}.*$`),
  );
});

test('does not name a free port', async () => {
  const [taken, freed] = [await listen(), await listen()];
  await freed.close();
  const result = await takenPorts(services(taken.port, freed.port));
  await taken.close();
  assert.equal(result.all, false);
  assert.equal(result.lines.length, 1);
});
