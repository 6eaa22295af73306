import { createSummary } from '../__testUtils__/createStage';
import { untilMet, untilWarm } from './settle';

const { frobs: fresh } = createSummary();
const stale = { ...fresh, state: 'stale', staleSince: fresh.asOf };

describe('settling', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** How often it looks where the sources are as given, in ten seconds. */
  async function looks(
    wait: (client: any, signal: AbortSignal) => Promise<void>,
    change?: object,
  ) {
    const getSummary = jest.fn(async () => createSummary(change));
    const ended = jest.fn();
    wait({ getSummary }, new AbortController().signal).then(ended);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(ended).toHaveBeenCalledTimes(1);
    return getSummary.mock.calls.length;
  }
  const met: typeof untilWarm = (client, signal) =>
    untilMet(client, Date.parse(fresh.asOf), signal);
  const later = new Date(Date.parse(fresh.asOf) + 1).toISOString();
  const flerps = { ...fresh, asOf: later, value: createSummary().flerps.value };

  it.each<[string, typeof untilWarm, object]>([
    ['it has fresh data', untilWarm, {}],
    ['it has data from afterwards', met, { frobs: { ...fresh, asOf: later } }],
    [
      'it says why its data is old',
      met,
      { frobs: { ...stale, reason: 'out' } },
    ],
  ])('ends at once where %s', async (_, wait, change) => {
    await expect(looks(wait, { flerps, ...change })).resolves.toBe(1);
  });

  it.each<[string, typeof untilWarm, object]>([
    ['its data is old', untilWarm, { frobs: stale }],
    ['one source is old', untilWarm, { flerps: stale }],
    ['its data is from before', met, { frobs: fresh }],
    ['its data got old by itself', met, { frobs: stale }],
  ])('waits where %s, but not for ever', async (_, wait, change) => {
    const times = await looks(wait, { flerps, ...change });
    expect(times).toBeGreaterThan(10);
    expect(times).toBeLessThan(100);
  });

  it('goes on where there is no answer', async () => {
    const getSummary = jest
      .fn()
      .mockRejectedValueOnce(new Error('starting'))
      .mockResolvedValue(createSummary());
    const warm = untilWarm({ getSummary } as any, new AbortController().signal);
    await jest.advanceTimersByTimeAsync(200);
    await warm;
    expect(getSummary).toHaveBeenCalledTimes(2);
  });

  it('stops when told to', async () => {
    const getSummary = jest.fn(async () => createSummary({ frobs: stale }));
    const abort = new AbortController();
    const warm = untilWarm({ getSummary } as any, abort.signal);
    const end = warm.catch(error => error);
    abort.abort(new Error('enough'));
    await jest.advanceTimersByTimeAsync(200);
    await expect(end).resolves.toEqual(new Error('enough'));
    expect(getSummary).toHaveBeenCalledTimes(1);
  });
});
