import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createOptions } from '../__testUtils__/createOptions';
import { useTestServer, waitUntil } from '../testUtils';
import type { TargetStatus } from '../types';
import { UpstreamClient } from '../UpstreamClient';

const primary = useTestServer();
const replica = useTestServer();

// Nothing listens there: it was free a moment ago, and low ports need privileges.
const DEAD = 'http://127.0.0.1:1';
const healthCheck = {
  path: '/health',
  interval: 10,
  timeout: 60_000,
  unhealthyAfter: 2,
  healthyAfter: 1,
};
const noRetry = { attempts: 0, budget: 0, statuses: [] };
const send = (client: UpstreamClient, rest: object = {}) =>
  client.request({ path: '/list', ...rest }).then(({ body }) => body.resume());

it.each(['GET', 'POST'])(
  'sends a %s elsewhere if a target is dead',
  async method => {
    const client = new UpstreamClient(createOptions([DEAD, replica.url]));
    await send(client, { method });
    expect(replica.requests).toEqual([`${method} /list`]);
  },
);

it('sends a GET elsewhere if a target does not speak HTTP', async () => {
  const client = new UpstreamClient(createOptions([primary.url, replica.url]));
  primary.answer = ({ socket }) => socket.end('what?\r\n\r\n');
  await send(client);
  expect(replica.requests).toEqual(['GET /list']);
});

it('sends a stream elsewhere if a target is dead', async () => {
  const client = new UpstreamClient(createOptions([DEAD, replica.url]));
  let received: Promise<string> | undefined;
  replica.answer = (request, response) => {
    received = text(request);
    response.end();
  };
  await send(client, { method: 'POST', body: Readable.from(['a', 'b']) });
  expect(await received).toBe('ab');
});

it('does not send a stream twice', async () => {
  const client = new UpstreamClient(createOptions([primary.url, replica.url]));
  primary.answerWith((request, response) =>
    request.once('data', () => response.destroy()),
  );
  const body = Readable.from(['a']);
  await expect(send(client, { method: 'PUT', body })).rejects.toMatchObject({
    code: 'broken-off',
    logMessage: `PUT ${primary.url}/list failed: UND_ERR_SOCKET`,
  });
  expect(replica.requests).toEqual([]);
});

it.each([500, 302])(
  'takes a target out whose checks get %s, and back',
  async code => {
    const changes: TargetStatus[] = [];
    const client = new UpstreamClient({
      ...createOptions([primary.url, replica.url]),
      healthCheck,
      retry: noRetry,
      onHealthChange: status => changes.push(status),
    });
    primary.answerWith((_request, response) => response.writeHead(code).end());
    client.start();
    await waitUntil(() => changes.length === 1);
    expect(changes[0]).toMatchObject({
      url: primary.url,
      healthy: false,
      lastCheck: { problem: `status ${code}` },
    });
    replica.requests = [];
    await send(client);
    expect(replica.requests).toContain('GET /list');

    primary.answerWith((_request, response) => response.end());
    await waitUntil(() => changes.length === 2);
    await send(client);
    expect(primary.requests).toContain('GET /list');
    client.stop();
  },
);

it('takes a target out whose checks get no answer', async () => {
  const changes: TargetStatus[] = [];
  const client = new UpstreamClient({
    ...createOptions([primary.url]),
    healthCheck: { ...healthCheck, timeout: 50 },
    onHealthChange: status => changes.push(status),
  });
  primary.answer = () => {};
  client.start();
  await waitUntil(() => changes.length === 1);
  expect(changes[0].lastCheck?.problem).toBe('TimeoutError');
  client.stop();
});

it('takes a target out at once that no connection can be made to', async () => {
  const client = new UpstreamClient({
    ...createOptions([DEAD, replica.url]),
    healthCheck: { ...healthCheck, interval: 3_600_000 },
  });
  await send(client);
  expect(client.targets().map(({ healthy }) => healthy)).toEqual([false, true]);
});

it('goes past a target whose breaker is open', async () => {
  const client = new UpstreamClient({
    ...createOptions([primary.url, replica.url]),
    breaker: { failures: 1, openFor: 60_000 },
    retry: noRetry,
  });
  primary.answerWith((_request, response) => response.destroy());
  await expect(send(client)).rejects.toThrow();
  await send(client);
  expect(replica.requests).toEqual(['GET /list']);
});

it.each<[string, (response: ServerResponse) => void]>([
  ['does not end', response => response.write('abc')],
  ['is long', response => response.write(Buffer.alloc(200_000))],
])('leaves a target whose error %s', async (_, answer) => {
  const client = new UpstreamClient(createOptions([primary.url, replica.url]));
  let left: Promise<unknown> | undefined;
  primary.answerWith((_request, response) => {
    left = once(response, 'close');
    response.writeHead(503, { 'content-length': 1_000_000 });
    answer(response);
  });
  await send(client);
  expect(replica.requests).toEqual(['GET /list']);
  await left;
});
