import type { Scenario } from './Scenario.ts';

/** Where the API fails. */
export const failing: Scenario[] = [
  {
    id: 'server-down',
    title: 'One server down',
    question: 'What if one server is down, and another one is up?',
    criteria: ['D4', 'P3', 'B3'],
    preset: 'primary-down',
    action: 'summary',
    proxyPath: '/frobs-ha',
    expected: {
      direct: {
        outcome: ['unreachable'],
        fits: 'no',
        why: 'A browser knows one address. It neither finds the other server nor checks which one is well.',
        change: 'A load balancer in front of the API.',
        snippets: ['direct-config'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The endpoint has two targets: the proxy notices that the first one is out and asks the second.',
        change: 'The plain proxy has one target only, and answers 504.',
        snippets: ['proxy-ha', 'proxy-balancer'],
      },
      aggregator: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The plugin has one address, too, but remembers: the last summary, marked as old.',
        change:
          'Through the proxy’s endpoint it would have both, the other server and the memory.',
        snippets: ['aggregator-cache'],
      },
    },
  },
  {
    id: 'all-down',
    title: 'All down',
    question: 'What if the API is down altogether?',
    criteria: ['D4', 'B3'],
    preset: 'down',
    action: 'summary',
    expected: {
      direct: {
        outcome: ['unreachable'],
        fits: 'no',
        why: 'No answer, and nothing to fall back on.',
        change: 'An API that is hardly ever down.',
        snippets: ['direct-explain'],
      },
      proxy: {
        outcome: ['503', '504'],
        fits: 'no',
        why: 'The proxy has nothing to hand on, and says so.',
        change: 'A proxy that caches, or a second API.',
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The summary stays on the page, marked with its age and with what failed.',
        change: 'frobsAggregator.cache.staleIfError says for how long.',
        snippets: ['aggregator-cache'],
      },
    },
  },
  {
    id: 'flaky',
    title: 'Flaky',
    question: 'What if four requests in ten fail?',
    criteria: ['D4', 'P3', 'B3'],
    preset: 'flaky',
    action: 'summary',
    visits: { count: 10, atOnce: false },
    proxyPath: '/frobs-ha',
    expected: {
      direct: {
        outcome: ['503'],
        fits: 'no',
        why: 'Each failure is one that a user sees.',
        change:
          'Retries could be written into the page, for each user to wait for.',
        figures: { failures: { min: 1, max: 9 } },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The endpoint asks again where that is safe and within its budget.',
        change: 'The plain proxy never asks again.',
        figures: { failures: { max: 0 } },
        snippets: ['proxy-ha', 'proxy-retry'],
      },
      aggregator: {
        outcome: ['data', 'stale'],
        fits: 'yes',
        why: 'The plugin asks again in the background; visits get what it has.',
        change:
          'frobsAggregator.resilience: retries, circuit breaker, deadlines.',
        figures: { failures: { max: 0 } },
        snippets: ['aggregator-policy', 'aggregator-cache'],
      },
    },
  },
  {
    id: 'wrong-shape',
    title: 'Another shape',
    question: 'What if the API changes what it answers?',
    criteria: ['D1', 'B1'],
    preset: 'healthy',
    faults: [
      {
        route: '/v1/list',
        effect: { type: 'wrong-shape', field: 'weight', change: 'text' },
      },
    ],
    action: 'summary',
    expected: {
      direct: {
        outcome: ['shape'],
        fits: 'no',
        why: 'The page checks what arrives and names the field. It cannot do more.',
        change: 'A new version of the plugin, in every browser.',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['shape'],
        fits: 'no',
        why: 'A proxy does not look at what it hands on.',
        change: 'A path to the version that the page knows: pathRewrite.',
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The plugin refuses what it does not understand and goes on with what it has. There is one place to adapt.',
        change: 'Its own model, converted in one file.',
        snippets: ['aggregator-cache'],
      },
    },
  },
];
