import { startFrobsco, type Frobsco } from '../frobsco.ts';
import { control, useFrobsco, waitUntil } from '../__testUtils__/mock.ts';
import { rawRequest } from '../__testUtils__/rawClient.ts';
import type { EffectConfig } from './effects/index.ts';
import type { Fault } from './fault.ts';

const frobsco = useFrobsco();

const add = async (fault: Fault) =>
  (await control(frobsco, 'POST', '/faults', fault)).json;
const applied = async () =>
  (await control(frobsco, 'GET', '/faults')).json.map(
    (fault: { applied: number }) => fault.applied,
  );
const get = (path: string, listener: keyof Frobsco['urls'] = 'api') =>
  fetch(frobsco.urls[listener] + path);
const statusOf = async (...args: Parameters<typeof get>) =>
  (await get(...args)).status;
const statusesOf = async (path: string, count: number) => {
  const statuses = [];
  for (let i = 0; i < count; i++) {
    statuses.push(await statusOf(path));
  }
  return statuses;
};
const teapot: EffectConfig = { type: 'status', statuses: [418] };

describe('a fault applies to', () => {
  it('the listeners that it names', async () => {
    await add({ effect: teapot, listeners: ['replica', 'partner'] });
    expect(await statusOf('/v1/list')).toBe(200);
    expect(await statusOf('/v1/list', 'replica')).toBe(418);
    expect(await statusOf('/flerp-batch', 'partner')).toBe(418);
  });

  it('all paths that match a wildcard', async () => {
    await add({ effect: teapot, route: '/v1/frobs/*' });
    expect(await statusOf('/v1/frobs.full?bytes=100000')).toBe(200);
    expect(await statusOf('/v1/frobs/frob-001/score')).toBe(418);
  });

  it('no preflight, unless it names OPTIONS', async () => {
    await add({ effect: teapot });
    const preflight = {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'GET',
      },
    };
    const url = `${frobsco.urls.api}/v1/list`;
    expect((await rawRequest(url, preflight)).status).toBe(204);
    await add({ effect: teapot, methods: ['OPTIONS'] });
    expect((await rawRequest(url, preflight)).status).toBe(418);
  });

  it('so many requests as `count` says', async () => {
    await add({ effect: teapot, count: 2 });
    expect(await statusesOf('/v1/health', 4)).toEqual([418, 418, 200, 200]);
    expect(await applied()).toEqual([2]);
  });

  it('requests after those that `skip` says, for any sequence', async () => {
    await add({ effect: teapot, skip: 1, count: 1 });
    const unavailable: EffectConfig = { type: 'outage', mode: 'unavailable' };
    await add({ effect: unavailable, skip: 2, count: 1 });
    expect(await statusesOf('/v1/health', 4)).toEqual([200, 418, 503, 200]);
  });

  it('requests during `durationMs`', async () => {
    const { id } = await add({ effect: teapot, durationMs: 600_000 });
    expect(await statusOf('/v1/health')).toBe(418);
    await control(frobsco, 'DELETE', `/faults/${id}`);
    await add({ effect: teapot, durationMs: 50 });
    await waitUntil(async () => (await applied()).length === 0);
    expect(await statusOf('/v1/health')).toBe(200);
  });
});

describe('a random fault', () => {
  const mixed: Fault = {
    effect: { type: 'status', statuses: [500, 502, 503] },
    probability: 0.4,
  };

  async function run(mock: Frobsco) {
    await control(mock, 'POST', '/reset');
    await control(mock, 'POST', '/faults', mixed);
    const ids = Array.from({ length: 10 }, (_, i) => `frob-00${i}`);
    // In parallel, so that they arrive in any order.
    const runs = ids.map(async id => {
      const statuses = [];
      for (let i = 0; i < 8; i++) {
        const url = `${mock.urls.api}/v1/frobs/${id}`;
        statuses.push((await fetch(url)).status);
      }
      return statuses;
    });
    return Promise.all(runs);
  }

  it('applies to the same requests in each run with the same seed', async () => {
    const first = await run(frobsco);
    expect(new Set(first.flat()).size).toBeGreaterThan(3);
    expect(await run(frobsco)).toEqual(first);

    const other = await startFrobsco({ seed: 2 });
    expect(await run(other)).not.toEqual(first);
    await other.stop();
  });
});

describe('several faults', () => {
  it('apply together', async () => {
    const delay = { distribution: 'fixed', ms: 30 } as const;
    await add({ effect: { type: 'latency', delay } });
    await add({ effect: { type: 'latency', delay } });
    await add({ effect: { type: 'invalid-json' } });
    await add({ effect: { type: 'truncate', bytes: 20 } });
    const { ms, body } = await rawRequest(`${frobsco.urls.api}/v1/list`);
    expect(ms).toBeGreaterThan(58);
    expect(body).toBe('a\r\n{"frobs": \r\na\r\n[{"id":"fr\r\n');
  });

  it('one that responds prevents the later ones', async () => {
    await add({ effect: teapot });
    await add({ effect: { type: 'reset' } });
    expect(await statusOf('/v1/health')).toBe(418);
    const { json } = await control(frobsco, 'GET', '/journal');
    expect(json.entries[0].faults).toEqual(['status']);
    expect(await applied()).toEqual([1, 0]);
  });
});

describe('an outage', () => {
  it('refuses connections until it is removed', async () => {
    const { id } = await add({
      effect: { type: 'outage', mode: 'refused' },
      listeners: ['api', 'tls'],
    });
    const url = `${frobsco.urls.api}/v1/list`;
    expect((await rawRequest(url)).error).toBe('ECONNREFUSED');
    expect((await rawRequest(frobsco.urls.tls)).error).toBe('ECONNREFUSED');
    expect(await statusOf('/v1/list', 'replica')).toBe(200);

    await control(frobsco, 'DELETE', `/faults/${id}`);
    expect((await rawRequest(url)).status).toBe(200);
    expect(await statusOf('/v1/list')).toBe(200);
  });

  it('closes open connections', async () => {
    await add({ effect: { type: 'hang' } });
    const hanging = rawRequest(`${frobsco.urls.api}/v1/list`);
    await waitUntil(
      async () => (await control(frobsco, 'GET', '/journal')).json.inFlight > 0,
    );
    await control(frobsco, 'POST', '/presets/down');
    expect((await hanging).status).toBe(0);
  });
});

it.each<EffectConfig>([
  { type: 'hang' },
  { type: 'stall', bytes: 99 },
  { type: 'latency', delay: { distribution: 'fixed', ms: 600_000 } },
  { type: 'reset', afterMs: 600_000 },
  { type: 'bandwidth', bytesPerSecond: 20 },
  { type: 'dribble', bytes: 1_000, everyMs: 600_000 },
  { type: 'slow-close', ms: 600_000 },
])('$type releases a held request when it is removed', async effect => {
  const { id } = await add({ effect });
  const held = rawRequest(`${frobsco.urls.api}/v1/list`);
  await waitUntil(async () => (await applied())[0] === 1);
  await control(frobsco, 'DELETE', `/faults/${id}`);
  const { status, body } = await held;
  expect(status).toBe(200);
  expect(JSON.parse(body)).toHaveLength(200);
});

describe('a rate limit', () => {
  // So few tokens that no test lasts until the next one.
  const limit = { type: 'rate-limit', perSecond: 0.001, burst: 2 } as const;
  const [least, most] = [900, 1_000];

  it('allows the burst, then responds with the time to wait', async () => {
    await add({ effect: limit });
    expect(await statusesOf('/v1/list', 2)).toEqual([200, 200]);
    const refused = await get('/v1/list');
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(least);
    expect(seconds).toBeLessThanOrEqual(most);
    expect(await applied()).toEqual([1]);
  });

  it('can be set by a header of the requests', async () => {
    const headers = { 'x-frobs-fault': JSON.stringify(limit) };
    const url = `${frobsco.urls.api}/v1/list`;
    const statuses = [];
    for (let i = 0; i < 3; i++) {
      statuses.push((await fetch(url, { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    expect(await statusOf('/v1/list')).toBe(200);
  });

  it('can give the time to wait as a date', async () => {
    await add({ effect: { ...limit, burst: 1, retryAfter: 'date' } });
    await get('/v1/list');
    const { headers } = await get('/v1/list');
    const ms = Date.parse(headers.get('retry-after')!) - Date.now();
    expect(ms).toBeGreaterThan(least * 1_000);
    expect(ms).toBeLessThanOrEqual(most * 1_000);
  });

  it('allows a request again after the time to wait', async () => {
    await add({ effect: { ...limit, perSecond: 1, burst: 1 } });
    await waitUntil(async () => {
      const together = [1, 2, 3, 4].map(() => statusOf('/v1/list'));
      return (await Promise.all(together)).includes(429);
    });
    await waitUntil(async () => (await statusOf('/v1/list')) === 200);
    expect((await applied())[0]).toBeGreaterThan(0);
  });
});
