import { gzipSync } from 'node:zlib';
import { startFrobsco, type Frobsco } from '../../frobsco.ts';
import { rawRequest } from '../../__testUtils__/rawClient.ts';
import type { EffectConfig } from './index.ts';

let frobsco: Frobsco;
let frobs: any[];

beforeAll(async () => {
  frobsco = await startFrobsco();
  frobs = await (await fetch(`${frobsco.urls.api}/v1/list`)).json();
});
afterAll(() => frobsco.stop());

function listBytes(): number {
  return JSON.stringify(frobs).length;
}

const asking = (effect: EffectConfig) => ({
  'x-frobs-fault': JSON.stringify(effect),
});

describe.each(['api', 'tls'] as const)('over %s, from outside', listener => {
  const ask = (effect: EffectConfig, headers = {}, method = 'GET') =>
    rawRequest(`${frobsco.urls[listener]}/v1/list`, {
      method,
      headers: { ...headers, ...asking(effect) },
    });

  it('latency delays the answer', async () => {
    const { status, firstByteMs } = await ask({
      type: 'latency',
      delay: { distribution: 'fixed', ms: 60 },
    });
    expect(status).toBe(200);
    expect(firstByteMs).toBeGreaterThan(58);
  });

  it('bandwidth spreads the body over time', async () => {
    const { body, ms } = await ask({
      type: 'bandwidth',
      bytesPerSecond: listBytes() * 10,
    });
    expect(body).toHaveLength(listBytes());
    expect(ms).toBeGreaterThan(90);
  });

  it('dribble sends small pieces with pauses', async () => {
    const { body, ms } = await ask({
      type: 'dribble',
      bytes: Math.ceil(listBytes() / 5),
      everyMs: 20,
    });
    expect(body).toHaveLength(listBytes());
    expect(ms).toBeGreaterThan(95);
  });

  it('status is an error that a browser may read', async () => {
    const { status, headers, body } = await ask({
      type: 'status',
      statuses: [502],
      retryAfterSeconds: 7,
    });
    expect(status).toBe(502);
    expect(headers).toMatchObject({
      'retry-after': '7',
      'access-control-allow-origin': '*',
    });
    expect(JSON.parse(body).error.name).toBe('FaultError');
  });

  it('outage is a 503', async () => {
    const { status } = await ask({ type: 'outage', mode: 'unavailable' });
    expect(status).toBe(503);
  });

  it('hang gives no answer', async () => {
    const { status, ms } = await ask({ type: 'hang', closeAfterMs: 60 });
    expect(status).toBe(0);
    expect(ms).toBeGreaterThan(58);
  });

  it('reset is ECONNRESET', async () => {
    const { status, error } = await ask({ type: 'reset', afterMs: 5 });
    expect({ status, error }).toEqual({ status: 0, error: 'ECONNRESET' });
  });

  it('an empty response is a close in good order', async () => {
    const { status, error } = await ask({ type: 'empty-response' });
    expect({ status, error }).toEqual({ status: 0, error: undefined });
  });

  it('random data is no HTTP', async () => {
    const { status, body, headers, text } = await ask({ type: 'random-data' });
    expect({ status, body, headers }).toEqual({
      status: 0,
      body: '',
      headers: {},
    });
    expect(text).toHaveLength(256);
  });

  it('a truncated body ends before its length', async () => {
    const { headers, body, error } = await ask({ type: 'truncate', bytes: 99 });
    expect(headers['content-length']).toBe(String(listBytes()));
    expect(body).toHaveLength(99);
    expect(error).toBeUndefined();
  });

  it('a malformed chunk has no size', async () => {
    const { status, body } = await ask({ type: 'malformed-chunk' });
    expect(status).toBe(200);
    expect(body).toMatch(/^6a68\r\n\[[^]*\]\r\nnot-a-chunk-size\r\n$/);
  });

  it('invalid JSON does not parse', async () => {
    const { headers, body } = await ask({ type: 'invalid-json' });
    expect(headers['content-type']).toContain('json');
    expect(() => JSON.parse(body)).toThrow(SyntaxError);
  });

  it('a wrong content type is a header only', async () => {
    const { headers, body } = await ask({ type: 'wrong-content-type' });
    expect(headers['content-type']).toBe('text/html');
    expect(JSON.parse(body)).toEqual(frobs);
  });

  it('slow close lets the end of the body wait', async () => {
    const { headers, body, ms } = await ask({ type: 'slow-close', ms: 60 });
    expect(headers).not.toHaveProperty('content-length');
    expect(headers).not.toHaveProperty('transfer-encoding');
    expect(JSON.parse(body)).toEqual(frobs);
    expect(ms).toBeGreaterThan(58);
  });

  it('CORS off leaves no header of it', async () => {
    const { status, headers } = await ask(
      { type: 'cors', mode: 'off' },
      { origin: 'http://localhost:3000' },
    );
    expect(status).toBe(200);
    expect(Object.keys(headers).join()).not.toContain('access-control');
  });

  it('CORS lets only another origin in', async () => {
    const { headers } = await ask({ type: 'cors', mode: 'wrong-origin' });
    expect(headers['access-control-allow-origin']).toBe(
      'https://portal.frobsco.example',
    );
  });

  it('a preflight is refused, the request itself is not', async () => {
    const refusal = { type: 'cors', mode: 'preflight-refused' } as const;
    const preflight = {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'GET',
    };
    expect((await ask(refusal, preflight, 'OPTIONS')).status).toBe(403);
    const { status, headers } = await ask(refusal);
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
  });
});

it.each([
  ['stall', { type: 'stall', bytes: 99 }, (): number => 99],
  ['slow-close', { type: 'slow-close', ms: 600_000 }, listBytes],
] as const)('%s sends so much, and the connection stays', async (...row) => {
  const [, effect, bytes] = row;
  const leaving = new AbortController();
  const response = await fetch(`${frobsco.urls.api}/v1/list`, {
    headers: asking(effect),
    signal: leaving.signal,
  });
  const reader = response.body!.getReader();
  let received = 0;
  while (received < bytes()) {
    received += (await reader.read()).value!.length;
  }
  expect(received).toBe(bytes());
  // Another request comes and goes, and still there is nothing more.
  const rest = reader.read().then(
    () => 'more',
    () => 'left',
  );
  const other = fetch(`${frobsco.urls.api}/v1/health`).then(() => 'other');
  expect(await Promise.race([rest, other])).toBe('other');
  leaving.abort();
  expect(await rest).toBe('left');
});

it('works alike where another library answers', async () => {
  const discovery = `${frobsco.urls.auth}/.well-known/openid-configuration`;
  const ask = (effect: EffectConfig) =>
    rawRequest(discovery, { headers: asking(effect) });
  const whole = await rawRequest(discovery);
  expect(JSON.parse(whole.body).issuer).toBe(frobsco.urls.auth);
  const shaped = await ask({
    type: 'wrong-shape',
    field: 'issuer',
    change: 'null',
  });
  expect(shaped.body).toContain('"issuer":null');
  const truncated = await ask({ type: 'truncate', bytes: 9 });
  expect(truncated.body).toBe(whole.body.slice(0, 9));
  const slow = await ask({ type: 'dribble', bytes: 500, everyMs: 1 });
  expect(slow.body).toBe(whole.body);
});

describe('what is in the body', () => {
  const list = async (effect: EffectConfig, path = '/v1/list') => {
    const response = await fetch(frobsco.urls.api + path, {
      headers: asking(effect),
    });
    return response.json();
  };

  it.each([
    ['missing', undefined],
    ['null', null],
    ['text', expect.stringMatching(/^about \d+$/)],
  ] as const)('has a wrong shape: a field is %s', async (change, weight) => {
    const items = await list({ type: 'wrong-shape', field: 'weight', change });
    expect(items).toHaveLength(200);
    expect(items[0].weight).toEqual(weight);
    expect(items[0].id).toBe('frob-001');
  });

  it('has a wrong shape where there is no list', async () => {
    const effect = {
      type: 'wrong-shape',
      field: 'id',
      change: 'null',
    } as const;
    expect(await list(effect, '/v1/frobs/frob-001')).toMatchObject({
      id: null,
      weight: frobs[0].weight,
    });
  });

  it('is oversized, and still what it was', async () => {
    const items = await list({ type: 'oversized', bytes: 1_000_000 });
    expect(JSON.stringify(items).length).toBeGreaterThan(1_000_000);
    expect(items[0]).toMatchObject(frobs[0]);
    expect(gzipSync(JSON.stringify(items)).length).toBeGreaterThan(700_000);
  });

  it.each<EffectConfig>([
    { type: 'invalid-json' },
    { type: 'cors', mode: 'off' },
  ])('is no 304, which would hide a fault of $type', async effect => {
    const url = `${frobsco.urls.api}/v1/list`;
    const etag = (await fetch(url)).headers.get('etag')!;
    const { status } = await rawRequest(url, {
      headers: { 'if-none-match': etag, ...asking(effect) },
    });
    expect(status).toBe(200);
  });

  it('is not compressed when a fault works on it', async () => {
    const { headers } = await rawRequest(`${frobsco.urls.api}/v1/list`, {
      headers: {
        'accept-encoding': 'gzip',
        ...asking({ type: 'invalid-json' }),
      },
    });
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

describe('the header', () => {
  it.each([
    ['nonsense', 'headers/x-frobs-fault is not JSON'],
    ['{"type":"nonsense"}', 'headers/x-frobs-fault/type'],
    ['{"type":"hang","closeAfterMs":-1}', 'headers/x-frobs-fault/closeAfterMs'],
    ['{"type":"outage","mode":"refused"}', 'headers/x-frobs-fault/mode'],
  ])('%s is refused by the name of what is wrong', async (value, message) => {
    const response = await fetch(`${frobsco.urls.api}/v1/list`, {
      headers: { 'x-frobs-fault': value },
    });
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain(message);
  });
});
