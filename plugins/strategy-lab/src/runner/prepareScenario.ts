import type { JournalEntry, Scenario, Strategy } from '@internal/strategies';
import { createClients, type ClientDeps } from './createClients';
import type { MockControlClient } from './MockControlClient';
import { waitUntilFresh, waitUntilReady } from './waitForSummary';

/** What a run needs. */
export interface RunDeps extends ClientDeps {
  control: MockControlClient;
}

/**
 * Sets the mock to the scenario. For the strategies with the cache of the backend plugin,
 * fills that cache before, and waits until it has what the scenario expects.
 *
 * @returns the requests by which the backend plugin has read FrobsCo since
 */
export async function prepareScenario(
  { control, ...deps }: RunDeps,
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
): Promise<JournalEntry[]> {
  const { backend } = createClients(deps, scenario);
  let requests: JournalEntry[] = [];
  // As users do before the trouble begins.
  const fillCache = [
    () => control.reset(),
    () => waitUntilFresh(backend, signal),
  ];
  const waitForCache = [
    () => control.clearJournal(),
    () => waitUntilReady(backend, scenario.expected[strategy].outcome, signal),
    async () => {
      requests = await control.requestsOf(strategy);
    },
  ];
  const usesCache = strategy === 'backend' || strategy === 'graphql';
  const steps = [
    // GraphQL runs right after the backend plugin, which has filled the cache.
    ...(strategy === 'backend' ? fillCache : []),
    () => control.applyPreset(scenario.preset),
    ...(scenario.faults ?? []).map(fault => () => control.addFault(fault)),
    ...(usesCache ? waitForCache : []),
    // The journal then has only the requests that the action causes.
    () => control.clearJournal(),
  ];
  for (const step of steps) {
    // Without this check, a cancelled run would change the mock after its reset.
    signal.throwIfAborted();
    await step();
  }
  return requests;
}
