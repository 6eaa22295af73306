import { mockServices } from '@backstage/backend-test-utils';
import { setImmediate } from 'node:timers/promises';
import { SourceCache } from './SourceCache';

const windows = {
  fresh: 10_000,
  staleWhileRevalidate: 60_000,
  staleIfError: 600_000,
};

describe('SourceCache', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    jest.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  function createCache(load: () => Promise<string>) {
    const shared = new Map<string, unknown>();
    const cache = mockServices.cache.mock({
      get: async key => shared.get(key) as any,
      set: async (key, value) => void shared.set(key, value),
    });
    const replica = () =>
      new SourceCache({ source: 's', key: 'k', cache, windows, load });
    return { replica, cache };
  }

  it('loads once for all who wait', async () => {
    const load = jest.fn(async () => 'a');
    const cache = createCache(load).replica();
    const parts = await Promise.all(
      Array.from({ length: 200 }, () => cache.read()),
    );
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(parts)).toEqual(
      new Set([expect.objectContaining({ state: 'fresh', value: 'a' })]),
    );
  });

  it('gives the same part as long as nothing has changed', async () => {
    const cache = createCache(async () => 'a').replica();
    const first = await cache.read();
    jest.advanceTimersByTime(5_000);
    expect(await cache.read()).toBe(first);
  });

  /** Loads 'a' at once, and 'b' when told to. */
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

  it('keeps an entry up to a tenth longer, never shorter', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.99);
    const cache = createCache(createSlowLoad().load).replica();
    await cache.read();
    jest.advanceTimersByTime(10_900);
    expect(await cache.read()).toMatchObject({ state: 'fresh' });
    jest.advanceTimersByTime(100);
    expect(await cache.read()).toMatchObject({ state: 'stale' });
  });

  it('renews a fresh entry in the last quarter of its time', async () => {
    const { load, finish } = createSlowLoad();
    const cache = createCache(load).replica();
    await cache.read();
    jest.advanceTimersByTime(7_499);
    await cache.read();
    await setImmediate();
    expect(load).toHaveBeenCalledTimes(1);

    jest.advanceTimersByTime(1);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'a' });
    await setImmediate();
    expect(load).toHaveBeenCalledTimes(2);
    finish();
    await setImmediate();
    jest.advanceTimersByTime(2_500);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
  });

  it('serves a stale part at once while a new one is fetched', async () => {
    const { load, finish } = createSlowLoad();
    const cache = createCache(load).replica();
    await cache.read();
    jest.advanceTimersByTime(11_000);

    expect(await cache.read()).toMatchObject({ state: 'stale', value: 'a' });
    expect(await cache.read()).toMatchObject({ state: 'stale', value: 'a' });
    finish();
    await setImmediate();
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('waits for a new part once the old one is too old', async () => {
    const load = jest.fn().mockResolvedValueOnce('a').mockResolvedValue('b');
    const cache = createCache(load).replica();
    await cache.read();
    jest.advanceTimersByTime(61_000);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
  });

  it('serves an old part, marked, where no new one is to be had', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('a')
      .mockRejectedValue(new Error('down'));
    const cache = createCache(load).replica();
    await cache.read();
    const staleSince = new Date(Date.now() + windows.fresh).toISOString();
    jest.advanceTimersByTime(500_000);
    expect(await cache.read()).toMatchObject({
      state: 'stale',
      value: 'a',
      staleSince,
      reason: 'down',
    });

    jest.advanceTimersByTime(100_000);
    expect(await cache.read()).toEqual({
      state: 'unavailable',
      source: 's',
      reason: 'down',
    });
  });

  it('leaves a failing source alone for a second', async () => {
    const load = jest.fn().mockRejectedValue(new Error('down'));
    const cache = createCache(load).replica();
    await cache.read();
    await cache.read();
    expect(load).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);
    await cache.read();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('takes what another replica has loaded', async () => {
    const load = jest.fn(async () => 'a');
    const { replica } = createCache(load);
    await replica().read();
    expect(await replica().read()).toMatchObject({
      state: 'fresh',
      value: 'a',
    });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('takes what another replica has loaded before it serves its own stale part', async () => {
    const load = jest.fn().mockResolvedValueOnce('a').mockResolvedValue('b');
    const { replica } = createCache(load);
    const [cache, other] = [replica(), replica()];
    await cache.read();
    jest.advanceTimersByTime(9_000);
    await other.refresh();
    jest.advanceTimersByTime(2_000);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('serves what it has where the shared store fails', async () => {
    const { replica, cache: store } = createCache(async () => 'a');
    const cache = replica();
    await cache.read();
    store.get.mockRejectedValue(new Error('no store'));
    jest.advanceTimersByTime(11_000);
    expect(await cache.read()).toMatchObject({ state: 'stale', value: 'a' });
  });

  it('refreshes without the shared store, which may be out of order', async () => {
    const { replica, cache: store } = createCache(async () => 'a');
    store.get.mockRejectedValue(new Error('no store'));
    const cache = replica();
    await cache.refresh();
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'a' });
    expect(store.get).not.toHaveBeenCalled();
  });

  it('loads anew once expired, with the old part in reserve', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce('a')
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue('b');
    const cache = createCache(load).replica();
    await cache.read();
    cache.expire();
    expect(await cache.read()).toMatchObject({ state: 'stale', value: 'a' });
    jest.advanceTimersByTime(1_000);
    expect(await cache.read()).toMatchObject({ state: 'fresh', value: 'b' });
  });
});
