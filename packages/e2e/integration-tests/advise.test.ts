import {
  findScenario,
  SCENARIOS,
  STRATEGIES,
  type Scenario,
} from '@internal/strategies';
import type { ListenerName } from 'frobsco';
import { useMock } from './support/mock.ts';
import { runAdvise, type RunOptions } from './support/runAdvise.ts';

/** The advice for a state of the mock. */
interface Expected {
  listener?: ListenerName;
  path?: string;
  /** The facts that are detected. */
  facts?: string[];
  /** A fact among the alternatives: several would look the same. */
  alternative?: string;
  /** A fact among the questions: it cannot be detected. */
  question?: string;
  /** A fact that explains why there is no response. */
  possibleFact?: string;
}

const BY_PRESET: Record<string, Expected> = {
  healthy: { facts: [] },
  empty: { facts: [] },
  slow: { facts: ['slow'] },
  flaky: { facts: ['flaky'] },
  down: { possibleFact: 'down' },
  'primary-down': { possibleFact: 'second-server' },
  'rate-limited': { facts: ['rate-limited'] },
  'no-cors': { facts: ['no-cors'] },
  'private-ca': { listener: 'tls', facts: ['untrusted'] },
  huge: { facts: ['huge'] },
  chatty: { facts: [], question: 'call-per-row' },
  'internal-only': { facts: ['internal-only'] },
  'api-key': { facts: ['api-key'] },
  'client-credentials': { facts: [], alternative: 'service-token' },
  'user-oauth': { facts: [], alternative: 'own-accounts' },
  'legacy-xml': { facts: ['other-model'] },
};

/** Scenarios that need more than their preset. */
const BY_SCENARIO: Record<string, Expected> = {
  'huge-compressed': { path: '/v1/frobs.full', facts: ['huge'] },
  state: { question: 'state' },
  'who-asks': { question: 'user-rights' },
  'one-way-in': { question: 'one-way-in' },
  hang: { possibleFact: 'hangs' },
  'wrong-shape': { question: 'changing-shape' },
  join: { question: 'many-sources' },
  extend: { question: 'extended' },
  'hostile-query': { path: '/v1/frobs.full', facts: ['huge'] },
};

/** The simplest strategy that fits, according to the scenario. */
const fittingStrategy = ({ expected }: Scenario) =>
  STRATEGIES.find(strategy => expected[strategy].fits === 'yes');

/** The strategy that the advice leads to. */
function strategyIn(json: any, expected: Expected) {
  const { alternative, question, possibleFact } = expected;
  const find = (choices: any[], id: string) =>
    choices.find(({ fact }) => fact === id).strategy;
  if (possibleFact) {
    return find(json.error.alternatives, possibleFact);
  }
  if (alternative) {
    return find(json.alternatives, alternative);
  }
  return question
    ? find(json.questions, question)
    : json.recommendation.strategy;
}

const factsOf = ({ facts }: any): string[] =>
  facts.map(({ fact }: any) => fact);

describe('the advice about the mock', () => {
  const mock = useMock();

  const adviseFor = (
    { listener = 'api', path = '/v1/list', facts = [] }: Expected = {},
    options: RunOptions = {},
    ...flags: string[]
  ) =>
    runAdvise([mock.urls[listener] + path, ...flags], {
      realClock: facts.includes('slow'),
      ...options,
    });

  /** Other clients, which bring the rate limit near. */
  const sendOtherRequests = () =>
    Promise.all(
      Array.from({ length: 10 }, async () => {
        const response = await fetch(`${mock.urls.api}/v1/list`);
        await response.arrayBuffer();
      }),
    );

  async function applyPreset(name: string) {
    await mock.control.applyPreset(name as never);
    if (name === 'rate-limited') {
      await sendOtherRequests();
    }
  }

  /** The mock's journal, once no request is in flight. */
  async function finishedRequests() {
    while ((await mock.control.journal()).inFlight > 0) {
      // Ask again.
    }
    return mock.requests();
  }

  it('covers each preset', async () => {
    expect(Object.keys(BY_PRESET).sort()).toEqual(
      (await mock.control.presetNames()).sort(),
    );
  });

  it.each(
    Object.entries(BY_PRESET).filter(([, { possibleFact }]) => !possibleFact),
  )('%s leads to its facts', async (name, expected) => {
    await applyPreset(name);
    const { length: before } = await finishedRequests();
    const { code, json } = await adviseFor(expected);
    expect(code).toBe(0);
    expect(factsOf(json)).toEqual(expected.facts);

    const sent = (await finishedRequests()).slice(before);
    const connected = json.requests.filter(
      (request: any) => 'connectMs' in request,
    );
    expect(sent).toHaveLength(connected.length);
    expect(json.requests.length).toBeLessThanOrEqual(12);
    for (const { method, auth } of sent) {
      expect(['GET', 'HEAD', 'OPTIONS']).toContain(method);
      expect(auth).toBe('none');
    }
  });

  it.each(['down', 'primary-down'])('%s leads to an error', async name => {
    await applyPreset(name);
    const { code, error, json } = await adviseFor();
    expect(code).toBe(1);
    expect(json.error.code).toBe('ECONNREFUSED');
    expect(error).toMatch(
      /^\S+ refuses connections\nIf this happens only now and then: down → Backend plugin, second-server → Proxy\n$/,
    );
    expect(await mock.requests()).toEqual([]);
  });

  it.each(SCENARIOS.map(scenario => [scenario.id, scenario] as const))(
    'leads to the strategy that fits the scenario %s',
    async (id, scenario) => {
      const expected = BY_SCENARIO[id] ?? BY_PRESET[scenario.preset];
      await applyPreset(scenario.preset);
      for (const fault of scenario.faults ?? []) {
        await mock.control.addFault(fault as never);
      }
      const limits = id === 'hang' ? { milliseconds: 100 } : {};
      const { json } = await adviseFor(expected, limits);
      const strategy = fittingStrategy(scenario);
      expect(strategy).toBeDefined();
      expect(strategyIn(json, expected)).toBe(strategy);
    },
  );

  it.each([
    ['client-credentials', 'service-token', 'backend'],
    ['user-oauth', 'own-accounts', 'direct'],
    ['chatty', 'call-per-row', 'backend'],
  ])('%s with --fact %s leads to %s', async (preset, fact, strategy) => {
    await applyPreset(preset);
    const { json } = await adviseFor({}, {}, '--fact', fact);
    expect(json.recommendation.strategy).toBe(strategy);
    expect(json.alternatives).toEqual([]);
  });

  it('is about the replica if that is the URL', async () => {
    await applyPreset('primary-down');
    const { json } = await adviseFor({ listener: 'replica' });
    expect(json.recommendation.strategy).toBe('direct');
  });

  it('stops when it reaches a rate limit', async () => {
    await mock.control.addFault({
      effect: { type: 'rate-limit', perSecond: 0.001, burst: 4 },
    });
    const { json } = await adviseFor();
    expect(factsOf(json)).toEqual(['rate-limited']);
    expect(json.requests).toHaveLength(6);
  });

  const gets = { methods: ['GET'] };
  it.each<[fact: string, fault: object, options: RunOptions]>([
    ['no-cors', { effect: { type: 'cors', mode: 'wrong-origin' } }, {}],
    ['no-cors', { effect: { type: 'cors', mode: 'off' }, ...gets }, {}],
    ['flaky', { effect: { type: 'reset' }, ...gets, skip: 2, count: 1 }, {}],
    [
      'flaky',
      { effect: { type: 'truncate', bytes: 100 }, skip: 3, count: 2 },
      {},
    ],
    [
      'hangs',
      { effect: { type: 'hang' }, ...gets, skip: 4, count: 1 },
      { milliseconds: 1_000 },
    ],
  ])('detects %s with the fault %j', async (fact, fault, options) => {
    await mock.control.addFault(fault as never);
    const { json } = await adviseFor({}, options);
    expect(factsOf(json)).toEqual([fact]);
  });

  it('names the scenario that proves a fact', async () => {
    await applyPreset('no-cors');
    const { json } = await adviseFor();
    expect(json.facts).toHaveLength(1);
    const [{ scenario, criteria }] = json.facts;
    expect(findScenario(scenario).criteria).toEqual(
      expect.arrayContaining(criteria),
    );
  });
});
