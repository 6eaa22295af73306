import { mockServices } from '@backstage/backend-test-utils';
import type { Frob, Thunk } from '@internal/plugin-frobs-aggregator-common';
import { setImmediate } from 'node:timers/promises';
import { SummaryCache } from './SummaryCache';

const HOUR = 3_600_000;

const frob = (weight: number): Frob => ({
  id: `frob-${weight}`,
  name: 'Frob',
  owner: 'team-a',
  status: 'active',
  weight,
  createdAt: '2026-01-01T00:00:00.000Z',
});

const thunk = (version: number, targetWeight: number): Thunk => ({
  version,
  targetWeight,
  setBy: 'user:default/freda',
  setAt: '2026-01-03T00:00:00.000Z',
});

describe('SummaryCache', () => {
  // The thunk is read again soon.
  beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(1_000));
  afterEach(() => jest.restoreAllMocks());

  function createCache() {
    const frobsCo = {
      reduceFrobs: jest.fn(async (createReducer: any) => {
        const reducer = createReducer();
        [frob(10), frob(20), frob(30)].forEach(reducer.add);
        return reducer.result();
      }),
    };
    const currentThunk = jest.fn(async (): Promise<Thunk | null> => null);
    const cache = new SummaryCache({
      cache: mockServices.cache.mock(),
      frobsCo,
      logger: mockServices.logger.mock(),
      partner: { listFlerps: async () => [] },
      thunks: { currentThunk },
      ttls: { fresh: HOUR, staleWhileRevalidate: HOUR, staleIfError: HOUR },
    });
    return { cache, currentThunk, frobsCo };
  }

  it('counts the frobs over the target of the thunk', async () => {
    const { cache, frobsCo } = createCache();
    expect((await cache.read()).frobs).toMatchObject({
      value: { count: 3, overTarget: null },
    });
    cache.setThunk(thunk(1, 15));
    for (let read = 0; read < 2; read += 1) {
      expect(await cache.read()).toMatchObject({
        frobs: { value: { overTarget: { targetWeight: 15, count: 2 } } },
        thunk: { value: { version: 1 } },
      });
    }
    expect(frobsCo.reduceFrobs).toHaveBeenCalledTimes(2);
  });

  it('counts after half a second for a thunk that another replica has set', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(1);
    const { cache, currentThunk } = createCache();
    await cache.read();
    currentThunk.mockResolvedValue(thunk(1, 25));
    jest.mocked(Date.now).mockReturnValue(1_500);
    expect(await cache.read()).toMatchObject({
      frobs: { value: { overTarget: { targetWeight: 25, count: 1 } } },
      thunk: { value: { version: 1 } },
    });
  });

  it('counts for a thunk that is set while the frobs are read', async () => {
    const { cache, frobsCo } = createCache();
    let finish = () => {};
    const { reduceFrobs } = frobsCo;
    const reduce = reduceFrobs.getMockImplementation()!;
    reduceFrobs.mockImplementationOnce(async createReducer => {
      const result = await reduce(createReducer);
      await new Promise<void>(resolve => {
        finish = resolve;
      });
      return result;
    });
    const before = cache.read();
    await setImmediate();
    cache.setThunk(thunk(1, 15));
    const after = cache.read();
    await setImmediate();
    finish();
    expect((await after).frobs).toMatchObject({
      value: { overTarget: { targetWeight: 15, count: 2 } },
    });
    await before;
  });

  it('leaves out the count for a former thunk if FrobsCo fails', async () => {
    const { cache, frobsCo } = createCache();
    cache.setThunk(thunk(1, 15));
    await cache.read();
    frobsCo.reduceFrobs.mockRejectedValue(new Error('down'));
    cache.setThunk(thunk(2, 25));
    expect((await cache.read()).frobs).toMatchObject({
      value: { count: 3, overTarget: null },
    });
  });

  it('keeps the totals of former reads', async () => {
    const { cache } = createCache();
    await cache.read();
    await cache.refresh();
    expect((await cache.read()).flerps).toMatchObject({
      value: { totals: [0, 0] },
    });
  });

  it('has the other sources if one is unavailable', async () => {
    const { cache, frobsCo } = createCache();
    frobsCo.reduceFrobs.mockRejectedValue(new Error('down'));
    expect(await cache.read()).toMatchObject({
      frobs: { state: 'unavailable', reason: 'FrobsCo failed' },
      flerps: { state: 'fresh', value: { count: 0, mean: null } },
      thunk: { state: 'fresh', value: null },
    });
  });
});
