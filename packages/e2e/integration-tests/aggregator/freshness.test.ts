import type { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
/* eslint-disable @backstage/no-relative-monorepo-imports -- the proof of parts that the plugin does not export */
import { aggregatorConfigSchema } from '../../../../plugins/frobs-aggregator-backend/src/config/schema.ts';
import { scheduleRefresh } from '../../../../plugins/frobs-aggregator-backend/src/service/scheduleRefresh.ts';
import { SummaryCache } from '../../../../plugins/frobs-aggregator-backend/src/service/SummaryCache.ts';

const LOAD_MS = 1_000;
const STORE_MS = 5;
/** How often Backstage's scheduler polls for due tasks, at the least. */
const POLL_MS = 5_000;

const after = <T>(ms: number, value: T) =>
  new Promise<T>(resolve => {
    setTimeout(resolve, ms, value);
  });

/** Runs a global task on one replica after the other, as late as Backstage may. */
function createScheduler() {
  const replicas: (() => Promise<void>)[] = [];
  const runGlobal = async (period: number) => {
    let due = Date.now();
    for (let turn = 0; ; turn += 1) {
      await replicas[turn % replicas.length]();
      due = Math.max(due + period, Date.now());
      await after(due + Math.min(period, POLL_MS) - Date.now(), undefined);
    }
  };
  const runLocal = async (period: number, fn: () => Promise<void>) => {
    for (;;) {
      await fn();
      await after(period, undefined);
    }
  };
  const scheduleTask = async ({ frequency, fn, scope }: any) => {
    if (scope === 'local') {
      void runLocal(frequency.milliseconds, fn);
    } else if (replicas.push(fn) === 1) {
      void runGlobal(frequency.milliseconds);
    }
  };
  return { scheduleTask } as unknown as SchedulerService;
}

/** Replicas that share a cache store, with healthy sources that take a second. */
async function startReplicas(count: number, options: object = {}) {
  const config = aggregatorConfigSchema.parse({
    frobs: { targets: [{ url: 'http://frobsco.test' }] },
    flerps: { targets: [{ url: 'http://partner.test' }] },
    ...options,
  });
  const stored = new Map<string, any>();
  const cache = mockServices.cache.mock({
    get: async key => after(STORE_MS, stored.get(key)),
    set: async (key, value) => {
      await after(STORE_MS, undefined);
      stored.set(key, value);
    },
  });
  const load = jest.fn(() => after(LOAD_MS, undefined));
  const scheduler = createScheduler();
  const replicas: SummaryCache[] = [];
  for (let index = 0; index < count; index += 1) {
    const summaryCache = new SummaryCache({
      cache,
      frobsCo: {
        reduceFrobs: create => load().then(create().result),
      },
      logger: mockServices.logger.mock(),
      partner: { listFlerps: () => after(LOAD_MS, []) },
      thunks: { currentThunk: async () => null },
      ttls: config.cache,
    });
    await scheduleRefresh({ aggregator: summaryCache, config, scheduler });
    replicas.push(summaryCache);
  }
  await jest.advanceTimersByTimeAsync(2 * LOAD_MS);
  return { replicas, load };
}

describe('a summary of healthy sources', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    // Nothing is fresh for longer than it must be.
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  /** Reads at intervals, and counts the states of both sources. */
  async function countStates(
    read: (index: number) => ReturnType<SummaryCache['read']>[],
    count: number,
    ms: number,
  ) {
    const answers: ReturnType<SummaryCache['read']>[] = [];
    for (let index = 0; answers.length < count; index += 1) {
      await jest.advanceTimersByTimeAsync(ms);
      answers.push(...read(index));
    }
    await jest.advanceTimersByTimeAsync(LOAD_MS + STORE_MS);
    const counts: Record<string, number> = {};
    for (const { frobs, flerps } of await Promise.all(answers)) {
      const states = `${frobs.state}, ${flerps.state}`;
      counts[states] = (counts[states] ?? 0) + 1;
    }
    return counts;
  }

  it('is never stale, in 2,000 answers over three times `fresh`', async () => {
    const { replicas, load } = await startReplicas(1);
    const counts = await countStates(() => [replicas[0].read()], 2_000, 45);
    expect(counts).toEqual({ 'fresh, fresh': 2_000 });
    expect(load.mock.calls.length).toBeLessThan(10);
  });

  it('is never stale on any of three replicas', async () => {
    const { replicas, load } = await startReplicas(3);
    const read = (index: number) => [replicas[index % 3].read()];
    const counts = await countStates(read, 2_000, 45);
    expect(counts).toEqual({ 'fresh, fresh': 2_000 });
    expect(load.mock.calls.length).toBeLessThan(10);
  });

  it('is never stale on a replica with few readers', async () => {
    const { replicas } = await startReplicas(3);
    const counts = await countStates(() => [replicas[2].read()], 50, 47_000);
    expect(counts).toEqual({ 'fresh, fresh': 50 });
  });

  it('is never stale if only readers refresh it', async () => {
    const { replicas, load } = await startReplicas(1, {
      refreshInterval: '1h',
      cache: { fresh: '6s' },
    });
    const counts = await countStates(() => [replicas[0].read()], 2_000, 9);
    expect(counts).toEqual({ 'fresh, fresh': 2_000 });
    expect(load.mock.calls.length).toBeLessThan(5);
  });
});
