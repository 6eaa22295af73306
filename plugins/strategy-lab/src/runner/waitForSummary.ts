import type {
  FrobSummary,
  SourceResult,
} from '@internal/plugin-frobs-aggregator-common';
import type { JournalEntry, Outcome } from '@internal/strategies';
import type { StrategyClients } from '../api';
import { hasSentFrobs } from './findMismatches';

const POLL_MS = 100;
/** Enough for a slow machine; after it, the run shows what is wrong. */
const MAX_WAIT_MS = 30_000;
/** Half of `cache.fresh` in app-config.local.yaml, so that the action is in time. */
const MAX_AGE_MS = 1_000;

type Client = StrategyClients['backend'];

/** Polls the summary until it meets `predicate`, for at most {@link MAX_WAIT_MS}. */
async function waitUntil(
  client: Client,
  predicate: (summary: FrobSummary) => boolean | Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + MAX_WAIT_MS;
  while (Date.now() < end) {
    signal.throwIfAborted();
    const summary = await client.getSummary({ signal }).catch(() => undefined);
    if (summary && (await predicate(summary))) {
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

/** Whether both sources were read after `since`, and so lately that an action is in time. */
function isRecent({ frobs, flerps }: FrobSummary, since = -Infinity): boolean {
  const earliest = Math.max(since, Date.now() - MAX_AGE_MS);
  return [frobs, flerps].every(isFreshSince(earliest));
}

/**
 * Waits until an action can have one of the expected outcomes.
 *
 * @param requests - if data of before the call does not count: what FrobsCo has received
 *   since it was set to the scenario
 */
export async function waitUntilReady(
  client: Client,
  expected: Outcome[],
  signal: AbortSignal,
  requests?: () => Promise<JournalEntry[]>,
): Promise<void> {
  const since = requests && Date.now();
  /** A load that ends only now may be of a response from before the scenario. */
  const isOfScenario = async ({ frobs }: FrobSummary) =>
    !requests ||
    (await requests()).some(
      request =>
        hasSentFrobs(request) &&
        frobs.state === 'fresh' &&
        Date.parse(request.time) <= Date.parse(frobs.asOf),
    );
  if (expected.includes('data')) {
    await waitUntil(
      client,
      async summary => isRecent(summary, since) && isOfScenario(summary),
      signal,
    );
  } else if (expected.includes('stale')) {
    await waitUntil(client, ({ frobs }) => frobs.state === 'stale', signal);
  }
}
