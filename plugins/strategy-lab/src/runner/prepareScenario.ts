import type { Scenario, Strategy } from '@internal/strategies';
import { createClients, type ClientDeps } from './createClients';
import type { MockControlClient } from './MockControlClient';
import { waitUntilFresh, waitUntilReady } from './waitForSummary';

/** What a run needs. */
export interface RunDeps extends ClientDeps {
  control: MockControlClient;
}

/** Sets the mock to the scenario, and fills the cache of the backend plugin. */
export async function prepareScenario(
  { control, ...deps }: RunDeps,
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
) {
  const { backend } = createClients(deps, scenario);
  if (strategy === 'backend') {
    // Fills the cache, as users do before the trouble begins.
    await control.reset();
    await waitUntilFresh(backend, signal);
  }
  const steps = [
    () => control.applyPreset(scenario.preset),
    ...(scenario.faults ?? []).map(fault => () => control.addFault(fault)),
    async () =>
      strategy === 'backend' &&
      waitUntilReady(backend, scenario.expected.backend.outcome, signal),
    // The journal then has only the requests that the action causes.
    () => control.clearJournal(),
  ];
  for (const step of steps) {
    // Without this check, a cancelled run would change the mock after its reset.
    signal.throwIfAborted();
    await step();
  }
}
