import type { Part } from '@internal/plugin-frobs-aggregator-common';
import type { Roads } from './roads';

const PAUSE_MS = 100;
const LONGEST_WAIT_MS = 4_000;

type Summaries = Roads['aggregator']['client'];

const pause = () => new Promise(resolve => setTimeout(resolve, PAUSE_MS));

/** Reads summaries until both sources are as wanted, but not for ever. */
async function until(
  client: Summaries,
  isSo: (part: Part<unknown>) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < end) {
    signal.throwIfAborted();
    const summary = await client.getSummary({ signal }).catch(() => undefined);
    if (summary && isSo(summary.frobs) && isSo(summary.flerps)) {
      return;
    }
    await pause();
  }
}

/** Waits until the aggregator has fresh data of a healthy FrobsCo. */
export const untilWarm = (client: Summaries, signal: AbortSignal) =>
  until(client, ({ state }) => state === 'fresh', signal);

/**
 * Waits until the aggregator has met FrobsCo as it is now: it has data from
 * after `since` (ms since 1970), or says why it has not.
 */
export const untilMet = (
  client: Summaries,
  since: number,
  signal: AbortSignal,
) =>
  until(
    client,
    part =>
      part.state === 'fresh'
        ? Date.parse(part.asOf) > since
        : part.reason !== undefined,
    signal,
  );
