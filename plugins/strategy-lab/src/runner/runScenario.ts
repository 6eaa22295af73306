import type { Measurement, Scenario, Strategy } from '@internal/strategies';
import { ACTIONS } from './actions';
import { diagnoseNoResponse } from './classifyError';
import type { RunScenario } from './ComparisonRunner';
import { createClients } from './createClients';
import { prepareScenario, type RunDeps } from './prepareScenario';
import { RequestRecorder } from './RequestRecorder';
import { aggregate, repeatAction } from './runAction';

const ONCE = { count: 1, parallel: false };

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** Loads the page as often as the scenario requires, and records the requests. */
async function recordActions(
  deps: RunDeps,
  scenario: Scenario,
  strategy: Strategy,
  options: { signal: AbortSignal; onReceived: (bytes: number) => void },
) {
  const recorder = new RequestRecorder(
    scenario.action === 'anonymous'
      ? { fetch: (input, init) => fetch(input, init) }
      : deps.fetchApi,
    options.onReceived,
    scenario.browserCache ? 'default' : undefined,
  );
  const clients = createClients({ ...deps, fetchApi: recorder }, scenario);
  const results = await repeatAction(scenario.repeat ?? ONCE, () =>
    ACTIONS[scenario.action][strategy](clients, options.signal),
  );
  const requests = await recorder.finish();
  return { ...aggregate(results), requests, isBlocked: recorder.isBlocked };
}

/**
 * Runs one strategy in one scenario.
 *
 * @throws MockUnreachableError; the reason of `signal` if it aborts
 */
export async function runScenario(
  deps: RunDeps,
  scenario: Scenario,
  strategy: Strategy,
  options: Parameters<RunScenario>[2],
): Promise<Measurement> {
  const { signal, afterBackend } = options;
  const preparation = await prepareScenario(
    deps,
    scenario,
    strategy,
    signal,
    afterBackend,
  );
  const at = new Date().toISOString();
  const startedAt = performance.now();
  const recorded = await recordActions(deps, scenario, strategy, options);
  signal.throwIfAborted();

  const { requests, isBlocked, detail, failures, milliseconds } = recorded;
  const journal = await deps.control.requestsOf(strategy);
  const received = journal.filter(({ method }) => method !== 'OPTIONS');
  const { origin } = new URL(deps.configApi.getString('backend.baseUrl'));
  const unanswered = requests.find(({ status }) => status === undefined);
  const outcome =
    recorded.outcome ??
    (await diagnoseNoResponse(unanswered?.url, {
      isBlocked,
      sawRequest: received.length > 0,
    }));
  return {
    scenario: scenario.id,
    strategy,
    at,
    startedAt,
    outcome,
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
    preparation,
    journal,
  };
}
