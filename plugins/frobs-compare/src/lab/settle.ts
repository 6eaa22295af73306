import type {
  FrobSummary,
  SourceResult,
} from '@internal/plugin-frobs-aggregator-common';
import type { Outcome } from '../scenarios';
import type { Roads } from './roads';

const PAUSE_MS = 100;
/** Long enough for any machine; after it the visit shows what is wrong. */
const LONGEST_WAIT_MS = 30_000;
/** Half of `cache.fresh` in app-config.local.yaml, so that the visit comes in time. */
const MAX_AGE_MS = 1_000;

type Client = Roads['aggregator']['client'];

const pause = () => new Promise(resolve => setTimeout(resolve, PAUSE_MS));

/** Reads summaries until one is as wanted, but not for ever. */
async function waitUntil(
  client: Client,
  predicate: (summary: FrobSummary) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < end) {
    signal.throwIfAborted();
    const summary = await client.getSummary({ signal }).catch(() => undefined);
    if (summary && predicate(summary)) {
      return;
    }
    await pause();
  }
}

const isFreshSince = (since: number) => (part: SourceResult<unknown>) =>
  part.state === 'fresh' && Date.parse(part.asOf) > since;

/** Waits until the aggregator has fresh data of both sources. */
export const waitUntilFresh = (client: Client, signal: AbortSignal) =>
  waitUntil(
    client,
    ({ frobs, flerps }) => [frobs, flerps].every(isFreshSince(-Infinity)),
    signal,
  );

/**
 * Waits until a visit can get the outcome that is expected: data that was read
 * after this call and lately, or stale data. Other outcomes need no wait.
 */
export async function waitUntilSettled(
  client: Client,
  expected: Outcome[],
  signal: AbortSignal,
): Promise<void> {
  const since = Date.now();
  if (expected.includes('data')) {
    const isUpdated = ({ frobs, flerps }: FrobSummary) => {
      const earliest = Math.max(since, Date.now() - MAX_AGE_MS);
      return [frobs, flerps].every(isFreshSince(earliest));
    };
    await waitUntil(client, isUpdated, signal);
  } else if (expected.includes('stale')) {
    await waitUntil(client, ({ frobs }) => frobs.state === 'stale', signal);
  }
}
