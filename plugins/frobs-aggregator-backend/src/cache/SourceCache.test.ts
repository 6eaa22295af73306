import { mockServices } from '@backstage/backend-test-utils';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { SharedEntry } from './SharedEntry';
import { SourceCache } from './SourceCache';

const ttls = {
  fresh: 10_000,
  staleWhileRevalidate: 60_000,
  staleIfError: 600_000,
};

const never = () => new Promise<never>(() => {});

describe('SourceCache', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  /** Replicas that share a store. */
  function createReplicas(load: () => Promise<string>) {
    const stored = new Map<string, unknown>();
    const store = mockServices.cache.mock({
      get: async key => stored.get(key) as any,
      set: async (key, value) => void stored.set(key, value),
    });
    const logger = mockServices.logger.mock();
    const createReplica = () =>
      new SourceCache<string>({
        source: 's',
        key: 'k',
        logger,
        shared: new SharedEntry({
          cache: store,
          key: 'k',
          logger,
          schema: z.string(),
        }),
        ttls,
        load,
      });
    return { createReplica, store, stored, logger };
  }

  const createCache = (load: () => Promise<string>) =>
    createReplicas(load).createReplica();

  /** Loads 'a' at once, and 'b' when `finish` is called. */
  function createSlowLoad() {
    let finish = () => {};
    const load = jest
      .fn(
        () =>
          new Promise<string>(resolve => {
            finish = () => resolve('b');
          }),
      )
      .mockResolvedValueOnce('a');
    return { load, finish: () => finish() };
  }

  it('loads once for all concurrent readers', async () => {
    const load = jest.fn(async () => 'a');
    const cache = createCache(load);
    const results = await Promise.all(
      Array.from({ length: 1_000 }, () => cache.read()),
    );
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(results.map(result => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ state: 'fresh', value: 'a' });
  });

  it('keeps an entry fresh for up to a tenth longer, never shorter', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.99);
    const cache = createCache(createSlowLoad().load);
    await cache.read();
    jest.advanceTimersByTime(10_900);
    expect(await cache.read()).toMatchObject({ state: 'fresh' });
    jest.advanceTimersByTime(100);
    expect(await cache.read()).toMatchObject({ state: 'stale' });
  });

  it('refreshes a fresh entry in the last quarter of its time', async () => {
    const { load, finish } = createSlowLoad();
    const cache = createCache(load);
    await cache.read();
    jest.advanceTimersByTime(7_499);
    await cache.read();
    await setImmediate();
    expect(load).toHaveBeenCalledTimes(1);

    jest.advanceTimersByTime(2);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'a' });
    await setImmediate();
    expect(load).toHaveBeenCalledTimes(2);
    finish();
    await setImmediate();
    jest.advanceTimersByTime(2_500);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
  });

  it('serves a stale value at once while it is refreshed', async () => {
    const { load, finish } = createSlowLoad();
    const cache = createCache(load);
    await cache.read();
    jest.advanceTimersByTime(11_000);

    expect(await cache.read()).toMatchObject({ state: 'stale', value: 'a' });
    expect(await cache.read()).toMatchObject({ state: 'stale', value: 'a' });
    await setImmediate();
    finish();
    await setImmediate();
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('waits for a new value if the old one is too old', async () => {
    const load = jest.fn().mockResolvedValueOnce('a').mockResolvedValue('b');
    const cache = createCache(load);
    await cache.read();
    jest.advanceTimersByTime(61_000);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
  });

  it('serves a stale value, labelled, if the source fails', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('a')
      .mockRejectedValue(new Error('down'));
    const cache = createCache(load);
    await cache.read();
    const staleSince = new Date(Date.now() + ttls.fresh).toISOString();
    jest.advanceTimersByTime(500_000);
    expect(await cache.read()).toMatchObject({
      state: 'stale',
      value: 'a',
      staleSince,
      code: 'failed',
      reason: 'S failed',
    });

    jest.advanceTimersByTime(100_000);
    expect(await cache.read()).toEqual({
      state: 'unavailable',
      source: 's',
      code: 'failed',
      reason: 'S failed',
    });
  });

  it('leaves a failing source alone for a second', async () => {
    const load = jest.fn().mockRejectedValue(new Error('down'));
    const cache = createCache(load);
    await cache.read();
    await cache.read();
    expect(load).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);
    await cache.read();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('refreshes a value that the reader cannot use, and serves it if that fails', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('a')
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue('b');
    const cache = createCache(load);
    await cache.read();
    const isUsable = (value: string) => value === 'b';
    expect(await cache.read(isUsable)).toMatchObject({ value: 'a' });
    jest.advanceTimersByTime(1_000);
    expect(await cache.read(isUsable)).toMatchObject({ value: 'b' });
  });

  it('serves a value that was set, not the one that is being loaded', async () => {
    const { load, finish } = createSlowLoad();
    const cache = createCache(load);
    await cache.read();
    const refreshed = cache.refresh();
    await setImmediate();
    cache.set('c');
    finish();
    await refreshed;
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'c' });
  });

  describe('with other replicas', () => {
    it('takes over what another one has loaded', async () => {
      const load = jest.fn(async () => 'a');
      const { createReplica, stored } = createReplicas(load);
      await createReplica().read();
      // The version is that of the entry's shape: releases that differ share none.
      expect([...stored.keys()]).toEqual(['k:v1']);
      const cache = createReplica();
      await cache.adoptShared();
      const result = await cache.read();
      expect(result).toMatchObject({ state: 'fresh', value: 'a' });
      expect(load).toHaveBeenCalledTimes(1);
    });

    it.each([
      ['of another shape', { value: 1 }],
      ['without a value', {}],
      ['without times', 'a'],
    ])('does not believe an entry %s', async (_, change) => {
      const { createReplica, stored } = createReplicas(async () => 'a');
      await createReplica().read();
      for (const [key, entry] of stored) {
        const { value, ...times } = entry as any;
        stored.set(
          key,
          change === 'a' ? { value } : { ...times, ...(change as object) },
        );
      }
      const cache = createReplica();
      await cache.adoptShared();
      expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'a' });
    });

    it('does not believe a time that no date has', async () => {
      const { createReplica, stored } = createReplicas(async () => {
        throw new Error('down');
      });
      const times = { asOf: Date.now(), freshUntil: -1e300 };
      stored.set('k:v1', { value: 'a', ...times });
      const cache = createReplica();
      await cache.adoptShared();
      expect(await cache.read()).toMatchObject({ state: 'unavailable' });
    });

    it('corrects the times of a replica whose clock is ahead', async () => {
      const load = jest.fn().mockResolvedValueOnce('a').mockResolvedValue('b');
      const { createReplica } = createReplicas(load);
      const now = Date.now();
      jest.setSystemTime(now + 3_600_000);
      await createReplica().read();
      jest.setSystemTime(now);
      const cache = createReplica();
      await cache.adoptShared();
      expect(await cache.read()).toMatchObject({
        value: 'a',
        asOf: new Date(now).toISOString(),
      });
      jest.setSystemTime(now + 61_000);
      expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
    });

    it('refreshes what it has if its own clock is set back', async () => {
      const load = jest
        .fn()
        .mockResolvedValueOnce('a')
        .mockRejectedValueOnce(new Error('down'))
        .mockResolvedValue('b');
      const cache = createReplicas(load).createReplica();
      await cache.read();
      await cache.refresh();
      jest.setSystemTime(Date.now() - 3_600_000);
      jest.advanceTimersByTime(1_000);
      await cache.read();
      await setImmediate();
      expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
    });

    it('takes over newer data on schedule', async () => {
      const load = jest.fn().mockResolvedValueOnce('a').mockResolvedValue('b');
      const { createReplica } = createReplicas(load);
      const [cache, other] = [createReplica(), createReplica()];
      await cache.read();
      jest.advanceTimersByTime(9_000);
      await other.refresh();
      await cache.adoptShared();
      jest.advanceTimersByTime(2_000);
      expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
      expect(load).toHaveBeenCalledTimes(2);
    });

    it('takes over nothing that is older than what it has', async () => {
      const load = jest.fn().mockResolvedValueOnce('a').mockResolvedValue('b');
      const { createReplica, store } = createReplicas(load);
      // This one is fresh for a second longer.
      jest.mocked(Math.random).mockReturnValueOnce(1);
      await createReplica().read();
      store.set.mockResolvedValue();
      jest.advanceTimersByTime(500);
      const cache = createReplica();
      await cache.read();
      jest.advanceTimersByTime(7_700);
      await cache.read();
      await setImmediate();
      expect(await cache.read()).toMatchObject({ value: 'b' });
      expect(load).toHaveBeenCalledTimes(3);
    });

    it('refreshes without a look at the store', async () => {
      const { createReplica, store } = createReplicas(async () => 'a');
      await createReplica().refresh();
      expect(store.get).not.toHaveBeenCalled();
      expect(store.set).toHaveBeenCalledTimes(1);
    });

    it('works if the store fails', async () => {
      const { createReplica, store, logger } = createReplicas(async () => 'a');
      store.get.mockRejectedValue(new Error('no store'));
      store.set.mockRejectedValue(new Error('no store'));
      const cache = createReplica();
      for (let minute = 0; minute < 2; minute += 1) {
        for (let read = 0; read < 4; read += 1) {
          jest.advanceTimersByTime(15_000);
          await cache.adoptShared();
          expect(await cache.read()).toMatchObject({ value: 'a' });
        }
      }
      expect(logger.warn.mock.calls).toEqual(
        Array(2).fill(['The shared cache fails: no store']),
      );
    });

    it('does not let its first readers wait for a store that hangs', async () => {
      const { createReplica, store } = createReplicas(async () => 'a');
      store.get.mockImplementation(never);
      store.set.mockImplementation(never);
      const cache = createReplica();
      const results = [cache.read(), cache.read()];
      // Time stands still.
      expect(await Promise.all(results)).toMatchObject([
        { state: 'fresh', value: 'a' },
        { state: 'fresh', value: 'a' },
      ]);
    });

    it('does not wait for a store that hangs if it has a value', async () => {
      const { createReplica, store } = createReplicas(async () => 'a');
      const cache = createReplica();
      await cache.read();
      store.get.mockImplementation(never);
      store.set.mockImplementation(never);
      jest.advanceTimersByTime(11_000);
      expect(await cache.read()).toMatchObject({ state: 'stale', value: 'a' });
      // In the background it gives up on the store, and loads.
      await jest.advanceTimersByTimeAsync(250);
      expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'a' });
      // There is one call to the store at a time, however long that hangs.
      jest.advanceTimersByTime(11_000);
      await cache.read();
      await jest.advanceTimersByTimeAsync(250);
      expect(store.get).toHaveBeenCalledTimes(1);
    });
  });

  it('logs that a source fails once a minute, and its recovery once', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('a')
      .mockRejectedValue(new Error('GET http://10.1.2.3 failed'));
    const { createReplica, logger } = createReplicas(load);
    const cache = createReplica();
    await cache.read();
    jest.advanceTimersByTime(ttls.fresh);
    for (let second = 0; second < 62; second += 1) {
      jest.advanceTimersByTime(1_000);
      await cache.refresh();
    }
    expect(logger.warn.mock.calls).toEqual(
      Array(2).fill(['Reading k fails: GET http://10.1.2.3 failed']),
    );

    load.mockResolvedValue('b');
    await cache.refresh();
    await cache.refresh();
    expect(logger.info.mock.calls).toEqual([['Reading k works again']]);
  });
});
