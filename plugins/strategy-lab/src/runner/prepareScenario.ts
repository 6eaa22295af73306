import type {
  JournalEntry,
  Measurement,
  Scenario,
  Strategy,
} from '@internal/strategies';
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
 * @param afterBackend - what the backend plugin, which ran just before under the same
 *   conditions, has measured: GraphQL uses the mock and the cache as they are then
 * @returns the requests by which the backend plugin has read FrobsCo since
 */
export async function prepareScenario(
  { control, ...deps }: RunDeps,
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
  afterBackend?: Measurement,
): Promise<JournalEntry[]> {
  const { backend } = createClients(deps, scenario);
  const { outcome } = scenario.expected[strategy];
  let requests: JournalEntry[] = [];
  // As users do before the trouble begins.
  const fillCache = [
    () => control.reset(),
    () => waitUntilFresh(backend, signal),
  ];
  const setConditions = [
    () => control.applyPreset(scenario.preset),
    ...(scenario.faults ?? []).map(fault => () => control.addFault(fault)),
  ];
  const received = () => control.requestsOf(strategy);
  const waitForCache = [
    () =>
      waitUntilReady(
        backend,
        outcome,
        signal,
        afterBackend ? undefined : received,
      ),
    async () => {
      const before = afterBackend?.preparation ?? [];
      requests = [...before, ...(await received())];
    },
  ];
  const usesCache = strategy === 'backend' || strategy === 'graphql';
  // Fresh data comes from the scenario itself, whatever was in the cache before.
  const needsFullCache = strategy === 'backend' && outcome.join() !== 'data';
  const steps = [
    ...(needsFullCache ? fillCache : []),
    ...(afterBackend ? [] : setConditions),
    ...(usesCache && !afterBackend ? [() => control.clearJournal()] : []),
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
