import { gzipSync } from 'node:zlib';
import { useFrobsco } from '../../__testUtils__/mock.ts';
import { rawRequest } from '../../__testUtils__/rawClient.ts';
import type { EffectConfig } from './index.ts';

const frobsco = useFrobsco();
let frobs: any[];

beforeAll(async () => {
  frobs = await (await fetch(`${frobsco.urls.api}/v1/list`)).json();
});

function listBytes(): number {
  return JSON.stringify(frobs).length;
}

const faultHeader = (effect: EffectConfig) => ({
  'x-frobs-fault': JSON.stringify(effect),
});

describe.each(['api', 'tls'] as const)(
  'effects on the listener %s',
  listener => {
    const ask = (effect: EffectConfig, headers = {}, method = 'GET') =>
      rawRequest(`${frobsco.urls[listener]}/v1/list`, {
        method,
        headers: { ...headers, ...faultHeader(effect) },
      });

    const slowing: [type: string, create: () => object, least: number][] = [
      ['latency', () => ({ delay: { distribution: 'fixed', ms: 60 } }), 58],
      ['bandwidth', () => ({ bytesPerSecond: listBytes() * 10 }), 90],
      [
        'dribble',
        () => ({ bytes: Math.ceil(listBytes() / 4), everyMs: 20 }),
        75,
      ],
    ];
    it.each(slowing)(
      '%s slows the response down',
      async (type, create, least) => {
        const effect = { type, ...create() } as EffectConfig;
        const { status, body, ms } = await ask(effect);
        expect(status).toBe(200);
        expect(body).toHaveLength(listBytes());
        expect(ms).toBeGreaterThan(least);
      },
    );

    it('status is an error that scripts of other origins may read', async () => {
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

    it.each<[string, EffectConfig, object]>([
      ['a 503', { type: 'outage', mode: 'unavailable' }, { status: 503 }],
      ['a reset', { type: 'reset', afterMs: 5 }, { error: 'ECONNRESET' }],
      ['a close', { type: 'empty-response' }, { text: '', error: undefined }],
    ])('%s is the result of %j', async (_result, effect, expected) => {
      expect(await ask(effect)).toMatchObject(expected);
    });

    it('hang sends no response until it closes the connection', async () => {
      const { status, ms } = await ask({ type: 'hang', closeAfterMs: 60 });
      expect(status).toBe(0);
      expect(ms).toBeGreaterThan(58);
    });

    it('random-data is not HTTP', async () => {
      const { status, body, headers, text } = await ask({
        type: 'random-data',
      });
      expect({ status, body, headers }).toEqual({
        status: 0,
        body: '',
        headers: {},
      });
      expect(text).toHaveLength(256);
    });

    it('truncate ends the body before its announced length', async () => {
      const { headers, body, error } = await ask({
        type: 'truncate',
        bytes: 99,
      });
      expect(headers['content-length']).toBe(String(listBytes()));
      expect(body).toHaveLength(99);
      expect(error).toBeUndefined();
    });

    it('malformed-chunk sends a chunk without a size', async () => {
      const { status, body } = await ask({ type: 'malformed-chunk' });
      expect(status).toBe(200);
      expect(body).toMatch(/^6a68\r\n\[[^]*\]\r\nnot-a-chunk-size\r\n$/);
    });

    it('invalid-json cannot be parsed', async () => {
      const { headers, body } = await ask({ type: 'invalid-json' });
      expect(headers['content-type']).toContain('json');
      expect(() => JSON.parse(body)).toThrow(SyntaxError);
    });

    it('wrong-content-type changes only the header', async () => {
      const { headers, body } = await ask({ type: 'wrong-content-type' });
      expect(headers['content-type']).toBe('text/html');
      expect(JSON.parse(body)).toEqual(frobs);
    });

    it('slow-close delays the end of the body', async () => {
      const { headers, body, ms } = await ask({ type: 'slow-close', ms: 60 });
      expect(headers).not.toHaveProperty('content-length');
      expect(headers).not.toHaveProperty('transfer-encoding');
      expect(JSON.parse(body)).toEqual(frobs);
      expect(ms).toBeGreaterThan(58);
    });

    it('cors off removes all CORS headers', async () => {
      const { status, headers } = await ask(
        { type: 'cors', mode: 'off' },
        { origin: 'http://localhost:3000' },
      );
      expect(status).toBe(200);
      expect(Object.keys(headers).join()).not.toContain('access-control');
    });

    it('cors wrong-origin allows only another origin', async () => {
      const { headers } = await ask({ type: 'cors', mode: 'wrong-origin' });
      expect(headers['access-control-allow-origin']).toBe(
        'https://portal.frobsco.example',
      );
    });

    it('cors preflight-refused refuses the preflight, not the request', async () => {
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
  },
);

it.each([
  ['stall', { type: 'stall', bytes: 99 }, (): number => 99],
  ['slow-close', { type: 'slow-close', ms: 600_000 }, listBytes],
] as const)(
  '%s sends so many bytes, and keeps the connection open',
  async (...row) => {
    const [, effect, bytes] = row;
    const closing = new AbortController();
    const response = await fetch(`${frobsco.urls.api}/v1/list`, {
      headers: faultHeader(effect),
      signal: closing.signal,
    });
    const reader = response.body!.getReader();
    let received = 0;
    while (received < bytes()) {
      received += (await reader.read()).value!.length;
    }
    expect(received).toBe(bytes());
    // Another request completes, and still no more bytes have come.
    const rest = reader.read().then(
      () => 'more',
      () => 'closed',
    );
    const other = fetch(`${frobsco.urls.api}/v1/health`).then(() => 'other');
    expect(await Promise.race([rest, other])).toBe('other');
    closing.abort();
    expect(await rest).toBe('closed');
  },
);

it('effects work the same on the responses of another library', async () => {
  const discovery = `${frobsco.urls.auth}/.well-known/openid-configuration`;
  const ask = (effect: EffectConfig) =>
    rawRequest(discovery, { headers: faultHeader(effect) });
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

describe('the body', () => {
  const list = async (effect: EffectConfig, path = '/v1/list') => {
    const response = await fetch(frobsco.urls.api + path, {
      headers: faultHeader(effect),
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

  it('has a wrong shape if it is not a list', async () => {
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

  it('is oversized, and keeps its fields', async () => {
    const items = await list({ type: 'oversized', bytes: 1_000_000 });
    expect(JSON.stringify(items).length).toBeGreaterThan(1_000_000);
    expect(items[0]).toMatchObject(frobs[0]);
    expect(gzipSync(JSON.stringify(items)).length).toBeGreaterThan(700_000);
  });

  it.each<EffectConfig>([
    { type: 'invalid-json' },
    { type: 'cors', mode: 'off' },
  ])('is sent instead of a 304, which would hide $type', async effect => {
    const url = `${frobsco.urls.api}/v1/list`;
    const etag = (await fetch(url)).headers.get('etag')!;
    const { status } = await rawRequest(url, {
      headers: { 'if-none-match': etag, ...faultHeader(effect) },
    });
    expect(status).toBe(200);
  });

  it('is not compressed if a fault changes it', async () => {
    const { headers } = await rawRequest(`${frobsco.urls.api}/v1/list`, {
      headers: {
        'accept-encoding': 'gzip',
        ...faultHeader({ type: 'invalid-json' }),
      },
    });
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

describe('X-Frobs-Fault', () => {
  it.each([
    ['nonsense', 'headers/x-frobs-fault is not JSON'],
    ['{"type":"nonsense"}', 'headers/x-frobs-fault/type'],
    ['{"type":"hang","closeAfterMs":-1}', 'headers/x-frobs-fault/closeAfterMs'],
    ['{"type":"outage","mode":"refused"}', 'headers/x-frobs-fault/mode'],
  ])(
    '%s is refused with the name of the wrong field',
    async (value, message) => {
      const response = await fetch(`${frobsco.urls.api}/v1/list`, {
        headers: { 'x-frobs-fault': value },
      });
      expect(response.status).toBe(400);
      expect((await response.json()).error.message).toContain(message);
    },
  );
});
