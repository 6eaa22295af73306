import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { waitUntil } from '@internal/upstream-node/testUtils';
import { writeFileSync } from 'node:fs';
import { useMock } from '../support/mock.ts';
import { configFor, startAggregator } from './startAggregator.ts';

describe('the aggregator if FrobsCo fails', () => {
  const mock = useMock();
  const directory = createMockDirectory();

  const start = (options: JsonObject = {}, config: JsonObject = {}) =>
    startAggregator({ ...configFor(mock, options), ...config });

  const countRequests = async (route: string) =>
    (await mock.requests({ route })).length;

  /** Reads a path many times, some at a time, and counts the responses by status. */
  async function readMany(
    port: number,
    {
      count,
      parallel,
      path,
    }: Record<'count' | 'parallel', number> & {
      path: string;
    },
  ) {
    const counts: Record<number, number> = {};
    let left = count;
    const reader = async () => {
      while (left > 0) {
        left -= 1;
        const response = await fetch(
          `http://localhost:${port}/api/frobs-aggregator${path}`,
          { headers: { authorization: mockCredentials.user.header() } },
        );
        await response.text();
        counts[response.status] = (counts[response.status] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: parallel }, reader));
    return counts;
  }

  it('requests each source once for 1,000 concurrent readers', async () => {
    const { port } = await start();
    const counts = await readMany(port, {
      count: 1_000,
      parallel: 1_000,
      path: '/summary',
    });
    expect(counts).toEqual({ 200: 1_000 });
    expect(await countRequests('/v1/list')).toBe(1);
    expect(await countRequests('/flerp-batch')).toBe(1);
  });

  it('requests pages of the list, not the whole list', async () => {
    const { call } = await start();
    const first = await call('get', '/frobs?limit=50').expect(200);
    const next = await call('get', '/frobs?limit=50&offset=50').expect(200);
    expect(first.body.totalItems).toBe(200);
    expect(next.body.items).toHaveLength(50);
    expect(next.body.items[0].id).toBe('frob-051');
    expect(await countRequests('/v1/list')).toBe(2);

    // It skips 100 frobs, and reads none of them.
    const last = await call('get', '/frobs?limit=50&offset=199').expect(200);
    expect(last.body.items.map(({ id }: any) => id)).toEqual(['frob-200']);
    expect(await countRequests('/v1/list')).toBe(4);
  });

  it('hides from readers that 40 % of the requests fail', async () => {
    const readWith = async (attempts: number) => {
      // The mock is repeatable: the same requests fail each time.
      await mock.control.reset();
      await mock.control.addFault({
        listeners: ['api'],
        probability: 0.4,
        effect: { type: 'status', statuses: [503] },
      });
      const { port } = await start({
        retry: { attempts, budget: 1 },
        breaker: { failures: 50 },
      });
      // Each reader causes a request to FrobsCo, as pages of frobs are not cached.
      return readMany(port, { count: 12, parallel: 1, path: '/frobs' });
    };
    const { 200: succeeded, 503: failed } = await readWith(0);
    expect(succeeded).toBeGreaterThan(0);
    expect(failed).toBeGreaterThan(0);
    expect(await readWith(5)).toEqual({ 200: 12 });
  });

  it('serves stale data, labelled, while FrobsCo is down', async () => {
    const { call } = await start(
      { retry: { attempts: 0 } },
      { cache: { fresh: '1s', staleWhileRevalidate: '1s' } },
    );
    const readUntil = async (predicate: (frobs: any) => boolean) => {
      let summary: any;
      await waitUntil(async () => {
        summary = (await call('get', '/summary').expect(200)).body;
        return predicate(summary.frobs);
      });
      return summary;
    };
    const isFresh = ({ state }: any) => state === 'fresh';
    const before = await readUntil(isFresh);
    await mock.control.applyPreset('down');

    const during = await readUntil(({ reason }) => reason);
    expect(during.frobs).toEqual({
      state: 'stale',
      source: before.frobs.source,
      value: before.frobs.value,
      asOf: expect.any(String),
      staleSince: expect.any(String),
      code: expect.any(String),
      reason: expect.stringMatching(/^FrobsCo: [A-Za-z ,]+$/),
    });
    expect(during.flerps.state).not.toBe('unavailable');

    await mock.control.reset();
    const after = await readUntil(isFresh);
    expect(after.frobs.asOf > during.frobs.asOf).toBe(true);
  });

  it('starts without FrobsCo and says which source is unavailable', async () => {
    await mock.control.applyPreset('down');
    const { call } = await start({ retry: { attempts: 0 } });
    const { body } = await call('get', '/summary').expect(200);
    expect(body.frobs).toMatchObject({
      state: 'unavailable',
      reason: 'FrobsCo: The API cannot be reached',
    });
    expect(body.flerps.state).toBe('fresh');
    expect(body.thunk.state).toBe('fresh');

    const { body: frobs } = await call('get', '/frobs').expect(503);
    expect(frobs.error.name).toBe('ServiceUnavailableError');
  });

  it.each([401, 404, 429])(
    'returns 503 if FrobsCo responds with %s',
    async status => {
      await mock.control.addFault({
        listeners: ['api'],
        effect: { type: 'status', statuses: [status] },
      });
      const { call } = await start({ retry: { attempts: 0 } });
      const { body } = await call('get', '/frobs');
      expect(body.response.statusCode).toBe(503);
    },
  );

  describe('with several targets', () => {
    const startWithTargets = () => {
      const caFile = directory.resolve('ca.pem');
      writeFileSync(caFile, mock.ca);
      const { api, replica, tls } = mock.urls;
      const { frobs, flerps } = configFor(mock);
      const targets = [
        { url: `${api}/v1` },
        { url: `${replica}/v1`, backup: true },
        { url: `${tls}/v1`, backup: true },
      ];
      const healthCheck = { path: '/health', interval: '100ms' };
      return startAggregator({
        frobs: { ...frobs, targets, healthCheck, tls: { caFile } },
        flerps,
        cache: { fresh: '1s', staleWhileRevalidate: '1s' },
      });
    };

    it('has no stale data while one is down', async () => {
      await mock.control.applyPreset('primary-down');
      const { call } = await startWithTargets();
      const { body } = await call('get', '/summary').expect(200);
      expect(body.frobs.state).toBe('fresh');
    });

    it('uses the one with HTTPS and a private CA if the API has no other', async () => {
      const { call } = await startWithTargets();
      await call('get', '/summary').expect(200);
      await mock.control.applyPreset('private-ca');
      await mock.control.clearJournal();
      const request = { listener: 'tls', route: '/v1/list' };
      // Health checks find out which target is left.
      await waitUntil(async () => {
        await call('get', '/summary').expect(200);
        return (await mock.requests(request)).length > 0;
      });
      const { body } = await call('get', '/summary').expect(200);
      expect(body.frobs.state).toBe('fresh');
    });

    it('does not trust any certificate without its CA', async () => {
      const { frobs, flerps } = configFor(mock);
      const { call } = await startAggregator({
        frobs: { ...frobs, targets: [{ url: `${mock.urls.tls}/v1` }] },
        flerps,
      });
      const { body } = await call('get', '/summary').expect(200);
      expect(body.frobs.state).toBe('unavailable');
    });
  });

  it.each([
    ['each attempt', { timeouts: { attempt: '100ms' } }],
    ['a read as a whole', { timeouts: { response: '100ms' } }],
  ])('limits the time of %s if FrobsCo hangs', async (_, limit) => {
    await mock.control.addFault({
      listeners: ['api'],
      // Not the health checks of backends that other tests have started.
      route: '/v1/list',
      effect: { type: 'hang' },
    });
    const { call } = await start({ retry: { attempts: 1 }, ...limit });
    // Without the limit there is no response.
    const { body } = await call('get', '/summary').expect(200);
    expect(body.frobs.state).toBe('unavailable');
    await waitUntil(async () => (await mock.control.journal()).inFlight === 0);
  });

  it.each(['api-key', 'client-credentials'] as const)(
    'sends the credentials that FrobsCo requires: %s',
    async preset => {
      await mock.control.applyPreset(preset);
      const { call } = await start();
      const { body } = await call('get', '/summary').expect(200);
      expect(body.frobs.state).toBe('fresh');
    },
  );

  it('requests one new token for all readers when the old one expires', async () => {
    await mock.control.applyPreset('client-credentials');
    const { call, port } = await start();
    await call('get', '/frobs').expect(200);
    expect(await countRequests('/token')).toBe(1);
    // So slow that many readers wait for it.
    await mock.control.addFault({
      listeners: ['auth'],
      effect: { type: 'latency', delay: { distribution: 'fixed', ms: 500 } },
    });

    const now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now + 30_000);
    const counts = await readMany(port, {
      count: 40,
      parallel: 20,
      path: '/frobs',
    });
    jest.restoreAllMocks();
    expect(counts).toEqual({ 200: 40 });
    expect(await countRequests('/token')).toBe(2);
  });

  it('converts the old model if there is only XML', async () => {
    const read = async (path: string) => {
      const { call } = await start();
      return (await call('get', path).expect(200)).body;
    };
    const page = '/frobs?limit=2&offset=100';
    const [json, jsonPage] = [await read('/summary'), await read(page)];
    await mock.control.applyPreset('legacy-xml');
    const [xml, xmlPage] = [await read('/summary'), await read(page)];
    expect(xml.frobs.state).toBe('fresh');
    expect(xml.frobs.value).toEqual(json.frobs.value);
    expect(xmlPage).toEqual(jsonPage);
  });

  it('reduces 30 MB to a summary', async () => {
    await mock.control.applyPreset('huge');
    const { call } = await start();
    const { body, text } = await call('get', '/summary').expect(200);
    expect(body.frobs.value.count).toBe(200);
    expect(text.length).toBeLessThan(10_000);
  });
});
