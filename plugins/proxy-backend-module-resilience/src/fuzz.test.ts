import { once } from 'node:events';
import { connect } from 'node:net';
import { mockCredentials } from '@backstage/backend-test-utils';
import { createRandom } from './__testUtils__/createRandom';
import { useProxy } from './__testUtils__/useProxy';

const context = useProxy();
const { api } = context;

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_000);
const AT_ONCE = 50;
const SECRET = 'the-secret-of-the-endpoint';
// In each value that must not go further than the backend.
const PRIVATE = 'private-to-the-client';

const BASE = '/api/proxy/api-name';
const BASES = [
  '/api/proxy/API-name',
  '/api/proxy/./api-name',
  '/api/proxy/a/../api-name',
  '/api/proxy/api%2dname',
  '/api/proxy//api-name',
  'http://elsewhere/api/proxy/api-name',
  '//elsewhere/api/proxy/api-name',
];
const SEPARATORS = ['/', '//', '\\', '%2f', '%5c', '%252f', '/;/'];
const SEGMENTS = (
  'list ä . .. ... %2e%2e .%2E %252e%252e ..;a=b %2e%2e; ..%00 ..%09 ..%20 ' +
  '%c0%ae%c0%ae ..# ..%23 ..? ..%253fa ?a=/../.. % %zz @elsewhere *'
).split(' ');
const METHODS = 'HEAD POST PUT get TRACE CONNECT QUERY'.split(' ');
const PRIVATE_HEADERS = (
  'Authorization Cookie X-Api-Key Proxy-Authorization X-Forwarded-For ' +
  'Forwarded X-Http-Method-Override X-Anything Via Te'
).split(' ');
const LINES = [
  'connection: x-api-key',
  'connection: close, content-type',
  'connection: upgrade\r\nupgrade: websocket',
  'content-length: +5',
  'transfer-encoding : chunked',
  'host: elsewhere',
  'accept: */*',
  'range: bytes=0-1',
  ' folded',
  'x-api-key',
];
const SMUGGLED = 'GET /admin HTTP/1.1\r\nhost: a\r\n\r\n';
const CHUNKS = `5\r\nhello\r\n0\r\nX-Api-Key: ${PRIVATE}\r\n\r\n`;
const FRAMED_BODIES = [
  ['content-length: 0', SMUGGLED],
  [`content-length: ${SMUGGLED.length}`, SMUGGLED],
  ['content-length: 5\r\nexpect: 100-continue', `hello${SMUGGLED}`],
  ['transfer-encoding: chunked', CHUNKS + SMUGGLED],
  ['transfer-encoding: identity, chunked', CHUNKS],
  ['content-length: 5\r\ntransfer-encoding: chunked', CHUNKS],
];

const random = createRandom(1);
const pick = <T>(items: T[]): T => items[Math.floor(random() * items.length)];
const pickUpTo = <T>(most: number, items: T[]): T[] =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(items));
const pickRarely = <T>(items: T[], otherwise: T): T =>
  random() < 0.15 ? pick(items) : otherwise;

function createRequest(): string {
  const segments = pickUpTo(2, SEGMENTS).map(each => pick(SEPARATORS) + each);
  const path = `${pickRarely(BASES, BASE)}/list${segments.join('')}`;
  const [framing, body] = pickRarely(FRAMED_BODIES, ['accept: */*', '']);
  const headers = pickUpTo(2, PRIVATE_HEADERS).map(name =>
    pick([name, name.toLowerCase(), name.toUpperCase()]),
  );
  return [
    `${pickRarely(METHODS, 'GET')} ${path} HTTP/1.1`,
    'host: backstage',
    'authorization: TOKEN',
    ...headers.map(name => `${name}: ${PRIVATE}`),
    pickRarely(LINES, framing),
    '',
    body,
  ].join('\r\n');
}

/** Replaces, adds or removes a character, now and then. */
function mutate(request: string): string {
  const at = Math.floor(random() * request.length);
  const removed = pick([0, 1]);
  const added = pick(['', ...'\0\r\n \t:/.%\x80']);
  return pickRarely(
    [request.slice(0, at) + added + request.slice(at + removed)],
    request,
  );
}

/** Leaves when an answer begins, or when there seems to be none. */
async function send(request: string): Promise<string> {
  const socket = connect(Number(new URL(context.proxy.url).port), '127.0.0.1');
  socket.on('error', () => {}).setTimeout(1_000, () => socket.destroy());
  let answer = '';
  socket.on('data', data => {
    answer += data;
    socket.destroy();
  });
  socket.write(request, 'latin1');
  await once(socket, 'close');
  return answer;
}

/** Where a server might look that decodes more than it should. */
function resolvePath(url: string): string {
  let [path] = url.split('?', 1);
  for (let i = 0; i < 3; i += 1) {
    path = path.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }
  const segments: string[] = [];
  for (const segment of path.split(/[/\\]/)) {
    if (segment.split(/[;\0#?]/, 1)[0].trim() === '..') {
      segments.pop();
    } else {
      segments.push(segment);
    }
  }
  return segments.join('/');
}

it('passes on nothing that it should not, whatever is sent', async () => {
  const proxy = await context.start({
    headers: { 'X-Api-Key': SECRET },
    allowedMethods: ['GET', 'HEAD', 'POST'],
    connections: AT_ONCE,
  });
  const wrong: unknown[] = [];
  let received = 0;
  api.answer = (request, response) => {
    received += 1;
    const { headers, method, rawHeaders, url } = request;
    const text = rawHeaders.join('\n');
    if (
      !`${resolvePath(url!)}/`.startsWith('/v1/') ||
      headers['x-api-key'] !== SECRET ||
      /private|mock-user|elsewhere/.test(text) ||
      !/^(GET|HEAD|POST)$/.test(method!)
    ) {
      wrong.push({ method, url, text });
    }
    request.resume();
    response.end('ok');
  };
  let sent = 0;
  const sending = Array.from({ length: AT_ONCE }, async () => {
    while (sent < REQUESTS) {
      sent += 1;
      // Unharmed, or the mock of the token's check would fail.
      const request = mutate(createRequest()).replace(
        'TOKEN',
        mockCredentials.user.header(),
      );
      const answer = await send(request);
      if (/^HTTP\/1.1 500/.test(answer) || answer.includes(SECRET)) {
        wrong.push({ request, answer });
      }
    }
  });
  await Promise.all(sending);
  expect(wrong).toEqual([]);
  // Most are refused, but the test would show nothing if all were.
  expect(received).toBeGreaterThan(REQUESTS / 10);

  expect(await (await proxy.fetch('/api-name/')).text()).toBe('ok');
  expect(await api.countConnections()).toBeLessThanOrEqual(AT_ONCE);
}, 300_000);
