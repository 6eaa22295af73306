import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { setImmediate } from 'node:timers/promises';
import { configFor, startMock, startPlugin } from './__testUtils__/startPlugin';

const list = '/v1/list';
const flerpBatch = '/flerp-batch';

describe('frobsAggregatorPlugin while FrobsCo goes wrong', () => {
  let mock: Awaited<ReturnType<typeof startMock>>;

  beforeEach(async () => {
    mock = await startMock();
  });
  afterEach(() => mock.frobsco.stop());

  /** What is cached is renewed by readers alone, and time limits are far away. */
  const start = ({
    resilience,
    ...config
  }: { [key: string]: JsonObject } = {}) =>
    startPlugin({
      config: {
        ...configFor(mock.frobsco),
        refreshInterval: '1h',
        resilience: { deadline: '1h', attemptTimeout: '1h', ...resilience },
        ...config,
      },
      features: [
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ],
    });

  /** Reads many summaries, some at a time, and counts the answers by status. */
  async function readMany(
    port: number,
    count: number,
    concurrency: number,
    path = '/summary',
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
    await Promise.all(Array.from({ length: concurrency }, reader));
    return counts;
  }

  it('asks each source once for 200 who come at the same time', async () => {
    const { backend } = await start();
    const counts = await readMany(backend.server.port(), 200, 200);
    expect(counts).toEqual({ 200: 200 });
    expect(await mock.countRequests(list)).toBe(1);
    expect(await mock.countRequests(flerpBatch)).toBe(1);
  });

  it('fails no reader while 40 % of the requests fail, by asking again', async () => {
    const readWith = async (retries: number) => {
      // The mock's chance is repeatable: the same requests fail each time.
      await mock.reset();
      await mock.addFault({
        listeners: ['api'],
        probability: 0.4,
        effect: { type: 'status', statuses: [503] },
      });
      const { backend } = await start({
        resilience: { retries, breaker: { failures: 50 } },
      });
      // Each reader causes a request to FrobsCo, as pages of frobs are not cached.
      return readMany(backend.server.port(), 12, 1, '/frobs');
    };
    const { 200: succeeded, 503: failed } = await readWith(0);
    expect(succeeded).toBeGreaterThan(0);
    expect(failed).toBeGreaterThan(0);
    expect(await readWith(3)).toEqual({ 200: 12 });
  });

  it('serves the old summary, marked, while FrobsCo is down', async () => {
    const { call } = await start({
      cache: { fresh: '1s', staleWhileRevalidate: '1s' },
      resilience: { retries: 0 },
    });
    const readUntil = async (isSo: (frobs: any) => boolean) => {
      let summary;
      while (!summary || !isSo(summary.frobs)) {
        summary = (await call('get', '/summary').expect(200)).body;
      }
      return summary;
    };
    const isFresh = ({ state }: any) => state === 'fresh';
    const before = await readUntil(isFresh);
    await mock.applyPreset('down');

    const during = await readUntil(({ reason }) => reason);
    expect(during.frobs).toEqual({
      state: 'stale',
      source: before.frobs.source,
      value: before.frobs.value,
      asOf: expect.any(String),
      staleSince: expect.any(String),
      reason: expect.stringMatching(/^GET .*\/v1\/list failed: \S+/),
    });
    expect(during.flerps.state).not.toBe('unavailable');

    await mock.reset();
    const after = await readUntil(isFresh);
    expect(after.frobs.asOf > during.frobs.asOf).toBe(true);
  });

  it('starts without FrobsCo and says part by part what is missing', async () => {
    await mock.applyPreset('down');
    const { call } = await start({ resilience: { retries: 0 } });
    const { body } = await call('get', '/summary').expect(200);
    expect(body.frobs).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
    expect(body.flerps.state).toBe('fresh');
    expect(body.thunk.state).toBe('fresh');

    const { body: frobs } = await call('get', '/frobs').expect(503);
    expect(frobs.error.name).toBe('ServiceUnavailableError');
  });

  it.each([
    ['each attempt', { attemptTimeout: '100ms', retries: 1 }],
    ['a read as a whole', { deadline: '100ms' }],
  ])('limits the time of %s when FrobsCo hangs', async (_, limit) => {
    await mock.addFault({ listeners: ['api'], effect: { type: 'hang' } });
    const { call } = await start({ resilience: limit });
    // It hangs until the test ends: without the limit there is no answer.
    const { body } = await call('get', '/summary').expect(200);
    expect(body.frobs).toMatchObject({
      state: 'unavailable',
      reason: expect.stringMatching(/gave no answer/),
    });
    // Nor does it leave a request behind that goes on to hang.
    while ((await mock.countInFlight()) > 0) {
      await setImmediate();
    }
  });

  it.each(['api-key', 'client-credentials'])(
    'has what FrobsCo asks for: %s',
    async preset => {
      await mock.applyPreset(preset);
      const { call } = await start();
      const { body } = await call('get', '/summary').expect(200);
      expect(body.frobs.state).toBe('fresh');
    },
  );

  it('fails no reader when the token ends, and asks for one new token', async () => {
    await mock.applyPreset('client-credentials');
    const { backend, call } = await start();
    await call('get', '/frobs').expect(200);
    const tokensBefore = await mock.countRequests('/token');
    expect(tokensBefore).toBe(1);
    // It takes so long that many are refused before it is there.
    await mock.addFault({
      listeners: ['auth'],
      effect: { type: 'latency', delay: { distribution: 'fixed', ms: 500 } },
    });

    // As if it had ended: from here on tokens are others.
    const now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now + 30_000);
    const counts = await readMany(backend.server.port(), 40, 20, '/frobs');
    jest.restoreAllMocks();
    expect(counts).toEqual({ 200: 40 });
    expect(await mock.countRequests('/token')).toBe(2);
  });

  it('converts the old model where there is XML only', async () => {
    const readAnew = async () => {
      const { call } = await start();
      return (await call('get', '/summary').expect(200)).body;
    };
    const json = await readAnew();
    await mock.applyPreset('legacy-xml');
    const xml = await readAnew();
    expect(xml.frobs.state).toBe('fresh');
    expect(xml.frobs.value).toEqual(json.frobs.value);
  });

  it('brings 30 MB down to a summary', async () => {
    await mock.applyPreset('huge');
    const { call } = await start();
    const { body, text } = await call('get', '/summary').expect(200);
    expect(body.frobs.value.count).toBe(200);
    expect(text.length).toBeLessThan(10_000);
  });
});
