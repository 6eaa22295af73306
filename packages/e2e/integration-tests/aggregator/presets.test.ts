import { createMockDirectory } from '@backstage/backend-test-utils';
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

  it('requests each source once for 1,000 concurrent readers', async () => {
    // A slow machine takes its time, in which nothing is to be refreshed.
    const ages = { fresh: '1h', staleWhileRevalidate: '1h' };
    const { call } = await start({}, { cache: ages });
    const reads = Array.from({ length: 1_000 }, () => call('get', '/summary'));
    const statuses = (await Promise.all(reads)).map(({ status }) => status);
    expect(statuses).toEqual(Array(1_000).fill(200));
    expect(await countRequests('/v1/list')).toBe(1);
    expect(await countRequests('/flerp-batch')).toBe(1);
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
      const { call } = await start({
        retry: { attempts, budget: 1 },
        breaker: { failures: 50 },
      });
      const statuses: number[] = [];
      while (statuses.length < 12) {
        // Each causes a request to FrobsCo, as pages of frobs are not cached.
        statuses.push((await call('get', '/frobs')).status);
      }
      return statuses;
    };
    const statuses = await readWith(0);
    expect(statuses).toContain(200);
    expect(statuses).toContain(503);
    expect(await readWith(5)).toEqual(Array(12).fill(200));
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
      const isRead = await waitUntil(async () => {
        const { body } = await call('get', '/summary').expect(200);
        const { state, asOf } = body.frobs;
        const [first] = await mock.requests(request);
        return state === 'fresh' && asOf > first?.time;
      });
      expect(isRead).toBe(true);
    });
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
