import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { waitUntil } from '@internal/upstream-node/testUtils';
import { createRandom } from './__testUtils__/createRandom';
import { useProxy } from './__testUtils__/useProxy';

const context = useProxy();
const { api } = context;

const CLIENTS = Number(process.env.FUZZ_REQUESTS ?? 2_000);
const AT_ONCE = 100;
const CONNECTIONS = 10;
const LEAVES_WITHIN_MS = 30;
const BODY = Buffer.alloc(3_000_000, 'x');

const random = createRandom(1);
const pause = (ms: number) => sleep(random() * ms);

// It takes a while to decide about each user, so that clients leave meanwhile.
const permissions = mockServices.permissions.mock({
  authorize: async () => {
    await pause(10);
    return [{ result: AuthorizeResult.ALLOW }];
  },
});

let answering = 0;
const answerSlowly: RequestListener = async (request, response) => {
  answering += 1;
  response.once('close', () => {
    answering -= 1;
  });
  await pause(5);
  response.write(' ');
  await pause(5);
  response.end(BODY.subarray(0, Number(request.url!.split('/').at(-1))));
};

/** Sends a request, and leaves at a random moment after that or after the first byte. */
async function sendAndLeave(client: number) {
  const { host, port, pathname } = new URL(context.proxy.url);
  const size = Math.floor((BODY.length + 1) ** random()) - 1;
  const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
  socket.write(
    [
      `GET ${pathname}/api-name/${size} HTTP/1.1`,
      `host: ${host}`,
      `authorization: ${mockCredentials.user.header(`user:default/u${client}`)}`,
      '\r\n',
    ].join('\r\n'),
  );
  const left = once(socket, 'close');
  const leave = () =>
    setTimeout(() => socket.destroy(), random() * LEAVES_WITHIN_MS);
  if (random() < 0.5) {
    leave();
  } else {
    socket.once('data', leave);
  }
  socket.resume();
  await left;
}

/** Asks for as many answers as there are connections; each waits for all others. */
async function useAllConnections() {
  const arrived: (() => void)[] = [];
  api.answer = (_request, response) => {
    arrived.push(() => response.end('ok'));
    if (arrived.length === CONNECTIONS) {
      arrived.forEach(end => end());
    }
  };
  const texts = Array.from({ length: CONNECTIONS }, async (_, index) => {
    const headers = {
      authorization: mockCredentials.user.header(`user:default/all${index}`),
    };
    return (await context.proxy.fetch('/api-name/', { headers })).text();
  });
  expect(await Promise.all(texts)).toEqual(Array(CONNECTIONS).fill('ok'));
  return api.countConnections();
}

it('frees its connection and is logged once, whenever it leaves', async () => {
  const proxy = await context.start(
    {
      connections: CONNECTIONS,
      allowedMethods: ['GET'],
      permissions: { GET: 'api.read' },
    },
    [permissions.factory],
  );
  const before = await useAllConnections();

  api.answer = answerSlowly;
  let sent = 0;
  const leaving = Array.from({ length: AT_ONCE }, async () => {
    while (sent < CLIENTS) {
      sent += 1;
      await sendAndLeave(sent);
    }
  });
  await Promise.all(leaving);

  const patient = await proxy.fetch('/api-name/1000');
  expect(await patient.text()).toHaveLength(1_001);
  await waitUntil(() => answering === 0);
  expect(await useAllConnections()).toBe(before);

  await waitUntil(() => proxy.received.every(({ closed }) => closed));
  const lines = await proxy.requests(proxy.received.length);
  expect(lines).toHaveLength(proxy.received.length);
  const gone = lines.filter(({ message }) => message.endsWith('client-gone'));
  const abandoned = proxy.received.filter(each => !each.writableFinished);
  expect(gone).toHaveLength(abandoned.length);
  expect(abandoned.length).toBeGreaterThan(CLIENTS / 10);
}, 300_000);
