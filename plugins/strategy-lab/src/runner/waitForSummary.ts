import type {
  FrobSummary,
  SourceResult,
} from '@internal/plugin-frobs-aggregator-common';
import type { Outcome } from '@internal/strategies';
import type { StrategyClients } from '../api';

const POLL_MS = 100;
/** Enough for a slow machine; after it, the run shows what is wrong. */
const MAX_WAIT_MS = 30_000;
/** Half of `cache.fresh` in app-config.local.yaml, so that the action is in time. */
const MAX_AGE_MS = 1_000;

type Client = StrategyClients['backend'];

/** Polls the summary until it meets `predicate`, for at most {@link MAX_WAIT_MS}. */
async function waitUntil(
  client: Client,
  predicate: (summary: FrobSummary) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + MAX_WAIT_MS;
  while (Date.now() < end) {
    signal.throwIfAborted();
    const summary = await client.getSummary({ signal }).catch(() => undefined);
    if (summary && predicate(summary)) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

const isFreshSince = (since: number) => (part: SourceResult<unknown>) =>
  part.state === 'fresh' && Date.parse(part.asOf) > since;

/** Waits until the backend plugin has fresh data from both sources. */
export const waitUntilFresh = (client: Client, signal: AbortSignal) =>
  waitUntil(
    client,
    ({ frobs, flerps }) => [frobs, flerps].every(isFreshSince(-Infinity)),
    signal,
  );

/** Waits until the backend plugin has read both sources after `since`, and not long ago. */
function waitUntilUpdated(client: Client, signal: AbortSignal, since: number) {
  return waitUntil(
    client,
    ({ frobs, flerps }) => {
      const earliest = Math.max(since, Date.now() - MAX_AGE_MS);
      return [frobs, flerps].every(isFreshSince(earliest));
    },
    signal,
  );
}

/**
 * Waits until an action can have one of the expected outcomes.
 *
 * @param since - data that was read before does not count, in ms since the epoch
 */
export async function waitUntilReady(
  client: Client,
  expected: Outcome[],
  signal: AbortSignal,
  since = Date.now(),
): Promise<void> {
  if (expected.includes('data')) {
    await waitUntilUpdated(client, signal, since);
  } else if (expected.includes('stale')) {
    await waitUntil(client, ({ frobs }) => frobs.state === 'stale', signal);
  }
}
