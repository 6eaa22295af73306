import type {
  Measurement,
  JournalEntry,
  Scenario,
  Strategy,
} from '@internal/strategies';
import { ACTIONS } from './actions';
import { diagnoseNoResponse } from './classifyError';
import type { MockControlClient } from './MockControlClient';
import { RequestRecorder } from './RequestRecorder';
import { aggregate, repeatAction } from './runAction';
import {
  createStrategyClients,
  type StrategyClientDeps,
} from './strategyClients';
import { waitUntilFresh, waitUntilReady } from './waitForSummary';

const ONCE = { count: 1, parallel: false };
const MAX_JOURNAL_WAIT_MS = 1_000;

/** The name of each strategy's caller in FrobsCo's journal. */
const CALLERS: Record<Strategy, string> = {
  direct: 'browser',
  proxy: 'proxy',
  backend: 'node',
};

/** What a run needs. */
export interface RunDeps extends StrategyClientDeps {
  control: MockControlClient;
}

/** Sets the mock to the scenario. */
async function prepare(
  { control, ...deps }: RunDeps,
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
) {
  const { client } = createStrategyClients(deps, scenario).backend;
  if (strategy === 'backend') {
    // Fills the cache, as users do before the trouble begins.
    await control.reset();
    await waitUntilFresh(client, signal);
  }
  if (scenario.signIn && strategy === 'direct') {
    await deps.frobsAuth.signOut();
  }
  const steps = [
    () => control.applyPreset(scenario.preset),
    ...(scenario.faults ?? []).map(fault => () => control.addFault(fault)),
    async () =>
      strategy === 'backend' &&
      waitUntilReady(client, scenario.expected.backend.outcome, signal),
    // The journal then has only the requests that the action causes.
    () => control.clearJournal(),
  ];
  for (const step of steps) {
    // Without this check, a cancelled run would change the mock after its reset.
    signal.throwIfAborted();
    await step();
  }
}

/** The strategy's requests to FrobsCo, once FrobsCo has responded to all of them. */
async function readJournal(
  control: MockControlClient,
  strategy: Strategy,
): Promise<JournalEntry[]> {
  const end = Date.now() + MAX_JOURNAL_WAIT_MS;
  let journal = await control.journal();
  while (journal.inFlight > 0 && Date.now() < end) {
    journal = await control.journal();
  }
  return journal.entries.filter(
    ({ caller, route }) =>
      caller === CALLERS[strategy] && route !== '/v1/health',
  );
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * Runs one strategy in one scenario.
 *
 * @throws MockUnreachableError; the reason of `signal` if it aborts
 */
export async function runScenario(
  deps: RunDeps,
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
): Promise<Measurement> {
  await prepare(deps, scenario, strategy, signal);

  const blocked: string[] = [];
  const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) =>
    blocked.push(blockedURI);
  document.addEventListener('securitypolicyviolation', onViolation);

  const at = new Date().toISOString();
  const recorder = new RequestRecorder(
    scenario.action === 'anonymous'
      ? { fetch: (input, init) => fetch(input, init) }
      : deps.fetchApi,
  );
  const clients = createStrategyClients(
    { ...deps, fetchApi: recorder },
    scenario,
  );
  const results = await repeatAction(scenario.repeat ?? ONCE, () =>
    ACTIONS[scenario.action][strategy](clients, signal),
  );
  const requests = await recorder.finish();
  document.removeEventListener('securitypolicyviolation', onViolation);
  signal.throwIfAborted();

  const journal = await readJournal(deps.control, strategy);
  const received = journal.filter(({ method }) => method !== 'OPTIONS');
  const { outcome, detail, failures, milliseconds } = aggregate(results);
  const { origin } = new URL(deps.configApi.getString('backend.baseUrl'));
  const unanswered = requests.find(({ status }) => status === undefined);
  return {
    scenario: scenario.id,
    strategy,
    at,
    outcome:
      outcome ??
      (await diagnoseNoResponse(unanswered?.url, {
        isBlocked: blocked.length > 0,
        sawRequest: received.length > 0,
      })),
    detail,
    figures: {
      requests: requests.length,
      wireBytes: sum(requests.map(({ wireBytes }) => wireBytes)),
      bodyBytes: sum(requests.map(({ bodyBytes }) => bodyBytes)),
      milliseconds,
      failures,
      upstreamRequests: received.length,
    },
    auth: [...new Set(received.flatMap(({ auth }) => auth.split('+')))],
    backstageOnly: requests.every(({ url }) => new URL(url).origin === origin),
    requests,
    journal,
  };
}
