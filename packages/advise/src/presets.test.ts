import {
  findScenario,
  recommend,
  SCENARIOS,
  STRATEGIES,
  type Scenario,
} from '@internal/plugin-frobs-compare/advice';
import { startFrobsco, type Frobsco, type ListenerName } from 'frobsco';
import { runAdviseJson, type RunOptions } from './__testUtils__/runAdvise.ts';

let frobsco: Frobsco;
beforeAll(async () => {
  frobsco = await startFrobsco({ seed: 7 });
});
afterAll(() => frobsco.stop());
beforeEach(() => control('POST', '/reset'));

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(frobsco.urls.control + path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${path}: ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}

/** How the advice is to come out for what the mock was set to. */
interface Expected {
  listener?: ListenerName;
  path?: string;
  /** What is seen. */
  facts?: string[];
  /** What is one of several that would look the same. */
  oneOf?: string;
  /** What cannot be seen, and is asked. */
  asked?: string;
  /** What an API that gives no answer may come from. */
  ifSo?: string;
}

const BY_PRESET: Record<string, Expected> = {
  healthy: { facts: [] },
  slow: { facts: ['slow'] },
  flaky: { facts: ['flaky'] },
  down: { ifSo: 'down' },
  'primary-down': { ifSo: 'second-server' },
  'rate-limited': { facts: ['rate-limited'] },
  'no-cors': { facts: ['no-cors'] },
  'private-ca': { listener: 'tls', facts: ['untrusted'] },
  huge: { facts: ['huge'] },
  chatty: { facts: [], asked: 'call-per-row' },
  'internal-only': { facts: ['internal-only'] },
  'api-key': { facts: ['api-key'] },
  'client-credentials': { facts: [], oneOf: 'service-token' },
  'user-oauth': { facts: [], oneOf: 'own-accounts' },
  'legacy-xml': { facts: ['other-model'] },
};

/** Scenarios that are more than their preset. */
const BY_SCENARIO: Record<string, Expected> = {
  'huge-compressed': { path: '/v1/frobs.full', facts: ['huge'] },
  state: { asked: 'state' },
  'who-asks': { asked: 'user-rights' },
  'one-way-in': { asked: 'one-way-in' },
  hang: { ifSo: 'hangs' },
  'wrong-shape': { asked: 'changing-shape' },
};

/** The strategy that the lab expects to fit: the simplest that does. */
const fitting = ({ expected }: Scenario) =>
  STRATEGIES.find(strategy => expected[strategy].fits === 'yes');

const askApi = (
  { listener = 'api', path = '/v1/list', facts = [] }: Expected,
  options: RunOptions = {},
) =>
  runAdviseJson([frobsco.urls[listener] + path], {
    realClock: facts.includes('slow'),
    ...options,
  });

/** What was advised, however it came about. */
function strategyIn(json: any, { oneOf, asked, ifSo }: Expected) {
  const about = (list: any[], id: string) =>
    list.find(each => each.fact === id);
  if (ifSo) {
    return about(json.error.alternatives, ifSo).strategy;
  }
  if (oneOf) {
    return about(json.alternatives, oneOf).strategy;
  }
  if (asked) {
    return about(json.questions, asked).strategy;
  }
  return json.recommendation.strategy;
}

const factsIn = ({ facts }: any): string[] =>
  facts.map(({ fact }: any) => fact);

/** What the mock was asked, once all of it has ended. */
async function journal(): Promise<{ method: string; auth: string }[]> {
  const { entries, inFlight } = await control('GET', '/journal?limit=100');
  return inFlight > 0 ? journal() : entries;
}

/** Others who ask as well, so that the limit is near. */
const meetOthers = () =>
  Promise.all(
    Array.from({ length: 10 }, async () => {
      const response = await fetch(`${frobsco.urls.api}/v1/list`);
      await response.arrayBuffer();
    }),
  );

describe('each preset', () => {
  it('is in the table', async () => {
    const presets = await control('GET', '/presets');
    const names = presets.map(({ name }: { name: string }) => name);
    expect(Object.keys(BY_PRESET).sort()).toEqual(names.sort());
  });

  const answering = Object.entries(BY_PRESET).filter(([, { ifSo }]) => !ifSo);

  it.each(answering)('%s leads to its facts', async (name, expected) => {
    await control('POST', `/presets/${name}`);
    if (name === 'rate-limited') {
      await meetOthers();
    }
    const { length: before } = await journal();
    const { code, json } = await askApi(expected);
    expect(code).toBe(0);
    expect(factsIn(json)).toEqual(expected.facts);

    const asked = (await journal()).slice(before);
    const connected = json.requests.filter((each: any) => 'connectMs' in each);
    expect(asked).toHaveLength(connected.length);
    expect(json.requests.length).toBeLessThanOrEqual(12);
    for (const { method, auth } of asked) {
      expect(['GET', 'HEAD', 'OPTIONS']).toContain(method);
      expect(auth).toBe('none');
    }
  });

  it.each(['down', 'primary-down'])('%s is told in one line', async name => {
    await control('POST', `/presets/${name}`);
    const { code, error, json } = await askApi({});
    expect(code).toBe(1);
    expect(json.error.code).toBe('ECONNREFUSED');
    expect(error).toMatch(
      /^\S+ refuses connections\nIf this happens only now and then: down → Backend plugin, second-server → Proxy\n$/,
    );
    expect(await journal()).toEqual([]);
  });
});

describe('each scenario', () => {
  it.each(SCENARIOS.map(scenario => [scenario.id, scenario] as const))(
    '%s leads to the strategy that the lab expects',
    async (id, scenario) => {
      const expected = BY_SCENARIO[id] ?? BY_PRESET[scenario.preset];
      await control('POST', `/presets/${scenario.preset}`);
      for (const fault of scenario.faults ?? []) {
        await control('POST', '/faults', fault);
      }
      if (scenario.preset === 'rate-limited') {
        await meetOthers();
      }
      const limits = id === 'hang' ? { milliseconds: 100 } : {};
      const { json } = await askApi(expected, limits);
      const strategy = fitting(scenario);
      expect(strategy).toBeDefined();
      expect(strategyIn(json, expected)).toBe(strategy);
    },
  );

  it.each([
    ['client-credentials', 'service-token', 'backend'],
    ['user-oauth', 'own-accounts', 'direct'],
    ['chatty', 'call-per-row', 'backend'],
  ])('%s is settled by --fact %s: %s', async (preset, fact, strategy) => {
    await control('POST', `/presets/${preset}`);
    const { json } = await runAdviseJson([
      `${frobsco.urls.api}/v1/list`,
      '--fact',
      fact,
    ]);
    expect(recommend([fact]).strategy).toBe(strategy);
    expect(json.recommendation.strategy).toBe(strategy);
    expect(json.alternatives).toEqual([]);
  });
});

describe('beyond the presets', () => {
  it('sees that the internal listener takes no browsers', async () => {
    const { json } = await askApi({ listener: 'internal' });
    expect(factsIn(json)).toEqual(['internal-only']);
    expect(json.recommendation.strategy).toBe('proxy');
  });

  it('sees the replica answer while the API is down', async () => {
    await control('POST', '/presets/primary-down');
    const { json } = await askApi({ listener: 'replica' });
    expect(json.recommendation.strategy).toBe('direct');
  });

  it.each([
    [[], 1_000_000, false],
    [['--full'], 3_100_000, true],
  ])(
    'reads of a large answer, with %j: at most %d bytes',
    async (flags, bytes, whole) => {
      const url = `${frobsco.urls.api}/v1/frobs.full?bytes=3000000`;
      const { json } = await runAdviseJson([url, ...flags]);
      const answers = json.requests.map(({ response }: any) => response);
      const wire = answers.map(({ wireBytes }: any) => wireBytes);
      expect(answers[0].complete).toBe(whole);
      expect(answers[0].bodyBytes).toBeLessThanOrEqual(bytes);
      expect(wire.reduce((a: number, b: number) => a + b)).toBeLessThanOrEqual(
        1_000_000,
      );
      expect(factsIn(json)).toEqual(['huge']);
    },
  );

  it('meets a limit by itself, and stops there', async () => {
    await control('POST', '/faults', {
      effect: { type: 'rate-limit', perSecond: 0.001, burst: 4 },
    });
    const { json } = await askApi({});
    expect(factsIn(json)).toEqual(['rate-limited']);
    expect(json.requests).toHaveLength(6);
  });

  const gets = { methods: ['GET'] };
  it.each<[fact: string, fault: object, limits: RunOptions]>([
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
  ])('sees %s in %j', async (fact, fault, limits) => {
    await control('POST', '/faults', fault);
    const { json } = await askApi({}, limits);
    expect(factsIn(json)).toEqual([fact]);
  });

  it('has each fact proved by the scenario that it names', async () => {
    await control('POST', '/presets/no-cors');
    const { json } = await askApi({});
    expect(factsIn(json)).toEqual(['no-cors']);
    for (const { scenario, criteria } of json.facts) {
      expect(findScenario(scenario).criteria).toEqual(
        expect.arrayContaining(criteria),
      );
    }
  });
});
