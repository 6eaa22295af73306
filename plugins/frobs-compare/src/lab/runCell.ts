import type { Scenario, Strategy } from '../scenarios';
import { ACTIONS } from './actions';
import { explainSilence } from './classify';
import type { JournalEntry, MockControl } from './MockControl';
import { Recorder } from './Recorder';
import type { Actual } from './Result';
import { createRoads, type RoadDeps } from './roads';
import { waitUntilFresh, waitUntilSettled } from './settle';
import { sumUp, visitAll } from './visit';

const ONE_VISIT = { count: 1, atOnce: false };
const LATE_JOURNAL_MS = 1_000;

/** How FrobsCo's journal calls those who come over each road. */
const CALLERS: Record<Strategy, string> = {
  direct: 'browser',
  proxy: 'proxy',
  aggregator: 'node',
};

/** What running takes besides the roads. */
export interface CellDeps extends RoadDeps {
  control: MockControl;
}

/** Sets FrobsCo up. */
async function prepare(
  { control, ...deps }: CellDeps,
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
) {
  const { client } = createRoads(deps, scenario).aggregator;
  if (strategy === 'aggregator') {
    // As it is when people have been here before the trouble began.
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
      strategy === 'aggregator' &&
      waitUntilSettled(client, scenario.expected.aggregator.outcome, signal),
    // From here on it tells what the visits cause.
    () => control.clearJournal(),
  ];
  for (const step of steps) {
    // Or FrobsCo would be set after it was tidied up.
    signal.throwIfAborted();
    await step();
  }
}

/** What FrobsCo has seen of this road, once it has answered all of it. */
async function readJournal(
  control: MockControl,
  strategy: Strategy,
): Promise<JournalEntry[]> {
  const end = Date.now() + LATE_JOURNAL_MS;
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
 * @throws MockUnreachableError; the reason of `signal` where that stopped it
 */
export async function runCell(
  deps: CellDeps,
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
): Promise<Actual> {
  await prepare(deps, scenario, strategy, signal);

  const blocked: string[] = [];
  const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) =>
    blocked.push(blockedURI);
  document.addEventListener('securitypolicyviolation', onViolation);

  const at = new Date().toISOString();
  const recorder = new Recorder(
    scenario.action === 'anonymous'
      ? { fetch: (input, init) => fetch(input, init) }
      : deps.fetchApi,
  );
  const roads = createRoads({ ...deps, fetchApi: recorder }, scenario);
  const visits = await visitAll(scenario.visits ?? ONE_VISIT, () =>
    ACTIONS[scenario.action][strategy](roads, signal),
  );
  const requests = await recorder.finish();
  document.removeEventListener('securitypolicyviolation', onViolation);
  signal.throwIfAborted();

  const journal = await readJournal(deps.control, strategy);
  const asked = journal.filter(({ method }) => method !== 'OPTIONS');
  const { outcome, detail, failures, milliseconds } = sumUp(visits);
  const { origin } = new URL(deps.configApi.getString('backend.baseUrl'));
  const silent = requests.find(({ status }) => status === undefined);
  return {
    scenario: scenario.id,
    strategy,
    at,
    outcome:
      outcome ??
      (await explainSilence(silent?.url, {
        isBlocked: blocked.length > 0,
        sawRequest: asked.length > 0,
      })),
    detail,
    figures: {
      requests: requests.length,
      wireBytes: sum(requests.map(({ wireBytes }) => wireBytes)),
      bodyBytes: sum(requests.map(({ bodyBytes }) => bodyBytes)),
      milliseconds,
      failures,
      upstreamRequests: asked.length,
    },
    auth: [...new Set(asked.flatMap(({ auth }) => auth.split('+')))],
    backstageOnly: requests.every(({ url }) => new URL(url).origin === origin),
    requests,
    journal,
  };
}
