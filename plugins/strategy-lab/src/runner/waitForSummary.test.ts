import type { Outcome } from '@internal/strategies';
import { createJournalEntry } from '@internal/strategies/testUtils';
import { createSummary } from '../__testUtils__/createMockEnvironment';
import { waitUntilFresh, waitUntilReady } from './waitForSummary';

const START = Date.parse('2026-01-01T00:00:00.000Z');
const { frobs, flerps } = createSummary();

/** A summary whose sources were read at the given ms after the start. */
function readAt(frobsMs: number, flerpsMs = frobsMs) {
  const at = (ms: number) => new Date(START + ms).toISOString();
  return {
    frobs: { ...frobs, asOf: at(frobsMs) },
    flerps: { ...flerps, asOf: at(flerpsMs) },
  };
}
const stale = (
  part: 'frobs' | 'flerps',
  summary: ReturnType<typeof readAt>,
) => {
  const { asOf } = summary[part];
  const change = { state: 'stale', staleSince: asOf };
  return { ...summary, [part]: { ...summary[part], ...change } };
};

/** What FrobsCo has received since it was set to the scenario. */
let requests: ReturnType<typeof createJournalEntry>[];
type Wait = (client: any, signal: AbortSignal) => Promise<void>;
const untilSettled =
  (...expected: Outcome[]): Wait =>
  (client, signal) =>
    waitUntilReady(client, expected, signal, async () => requests);

/** FrobsCo's response to a request that arrived at the given ms after the start. */
const list = (ms: number, change = {}) =>
  createJournalEntry({
    ...{ route: '/v1/list', caller: 'node', ...change },
    time: new Date(START + ms).toISOString(),
  });

describe('waitForSummary', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    requests = [list(0)];
  });
  afterEach(() => jest.useRealTimers());

  /** The number of requests if these summaries are returned in turn, then the last one. */
  async function looks(wait: Wait, ...summaries: object[]) {
    const getSummary = jest.fn(async () =>
      createSummary(summaries.length > 1 ? summaries.shift() : summaries[0]),
    );
    const ended = jest.fn();
    wait({ getSummary }, new AbortController().signal).then(ended);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(ended).toHaveBeenCalledTimes(1);
    return getSummary.mock.calls.length;
  }

  const untilData = untilSettled('data');
  const untilStale = untilSettled('stale');
  it('takes data from before if it is asked to, but none that is too old', async () => {
    const wait: Wait = (client, signal) =>
      waitUntilReady(client, ['data'], signal);
    await expect(looks(wait, readAt(-1_000), readAt(-500))).resolves.toBe(2);
  });

  it.each<[string, Wait, object, object]>([
    ['fresh frobs', waitUntilFresh, stale('frobs', readAt(-9)), readAt(-9)],
    ['fresh flerps', waitUntilFresh, stale('flerps', readAt(-9)), readAt(-9)],
    ['frobs from afterwards', untilData, readAt(0, 1), readAt(1)],
    ['flerps from afterwards', untilData, readAt(1, 0), readAt(1)],
    ['fresh data', untilData, stale('frobs', readAt(1)), readAt(1)],
    [
      'fresh data, if stale data is also expected',
      untilSettled('data', 'stale'),
      stale('frobs', readAt(1)),
      readAt(1),
    ],
    ['stale frobs', untilStale, readAt(1), stale('frobs', readAt(0))],
    [
      'stale frobs, whatever the flerps are',
      untilStale,
      stale('flerps', readAt(1)),
      stale('frobs', readAt(1)),
    ],
  ])('waits for %s', async (_, wait, before, after) => {
    await expect(looks(wait, before, before, after)).resolves.toBe(3);
  });

  it.each([
    ['that FrobsCo has sent before the scenario', []],
    ['that was there before FrobsCo was asked', [list(50)]],
    ['that FrobsCo has refused to send', [list(0, { status: 503 })]],
  ])('takes no data %s', async (_, before) => {
    requests = before;
    setTimeout(() => requests.push(list(150)), 150);
    const read = readAt(1);
    await expect(looks(untilData, read, read, read, readAt(160))).resolves.toBe(
      4,
    );
  });

  it('waits for data that does not become stale soon', async () => {
    // It polls every 100 ms; the flerps arrive when the frobs are 1.1 s old.
    const before = Array.from({ length: 12 }, () => readAt(100, 0));
    const summaries = [...before, readAt(100, 1_200), readAt(1_300, 1_200)];
    await expect(looks(untilData, ...summaries)).resolves.toBe(14);
  });

  it.each(['401', '403'] as const)('does not wait for %s', async code => {
    await expect(looks(untilSettled(code), readAt(0))).resolves.toBe(0);
  });

  it('waits for a limited time', async () => {
    await expect(looks(untilStale, readAt(0))).resolves.toBeGreaterThan(100);
  });

  it('continues if there is no response', async () => {
    const getSummary = jest
      .fn()
      .mockRejectedValueOnce(new Error('starting'))
      .mockResolvedValue(createSummary());
    const { signal } = new AbortController();
    const fresh = waitUntilFresh({ getSummary } as any, signal);
    await jest.advanceTimersByTimeAsync(200);
    await fresh;
    expect(getSummary).toHaveBeenCalledTimes(2);
  });

  it('stops if the signal aborts', async () => {
    const getSummary = jest.fn(async () => createSummary(readAt(0)));
    const abort = new AbortController();
    const settled = untilStale({ getSummary }, abort.signal);
    const end = settled.catch(error => error);
    abort.abort(new Error('enough'));
    await jest.advanceTimersByTimeAsync(200);
    await expect(end).resolves.toEqual(new Error('enough'));
    expect(getSummary).toHaveBeenCalledTimes(1);
  });
});
