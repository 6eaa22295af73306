import type { Scenario } from './Scenario.ts';

const EITHER_FLAKY =
  'The data is fresh, or stale for a moment if the retries of a refresh fail, too.';

/** The API fails. */
export const failing: Scenario[] = [
  {
    id: 'server-down',
    title: 'One server down',
    question: 'What if one server is down and another one is up?',
    lesson:
      'Failover needs something between the browser and the API; a proxy is enough.',
    criteria: ['D4', 'P3', 'B3'],
    preset: 'primary-down',
    action: 'summary',
    proxyPath: '/frobs-ha',
    expected: {
      direct: {
        outcome: ['unreachable'],
        fits: 'no',
        why: 'A browser knows one address. It can neither discover the other server nor check which one is healthy.',
        change: 'A load balancer in front of the API.',
        snippets: ['direct-config'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The endpoint has two targets: the proxy detects that the first one is down and uses the second one.',
        change:
          'The stock Backstage proxy has one target only and responds with 504.',
        snippets: ['proxy-ha', 'proxy-balancer'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin has two targets, too: it detects that the first one is down and uses the second one.',
        change:
          'With one target it would return the cached summary, labelled as stale.',
        snippets: ['backend-targets', 'backend-policy'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The backend plugin behind the resolver uses its second target.',
        change: 'The backend plugin would be enough for this.',
        snippets: ['backend-targets', 'backend-policy'],
      },
    },
  },
  {
    id: 'all-down',
    title: 'All servers down',
    question: 'What if the whole API is down?',
    lesson:
      'With the whole API down, only cached data is left: a backend plugin shows it with its age.',
    criteria: ['D4', 'B3'],
    preset: 'down',
    action: 'summary',
    expected: {
      direct: {
        outcome: ['unreachable'],
        fits: 'no',
        why: 'There is no response and no fallback.',
        change: 'A highly available API.',
        snippets: ['direct-explain'],
      },
      proxy: {
        outcome: ['504'],
        fits: 'no',
        why: 'The proxy has no response to pass on and reports an error.',
        change: 'A caching proxy, or a second API.',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The page still shows the summary, labelled with its age and with the error.',
        change: 'frobsAggregator.cache.staleIfError sets for how long.',
        snippets: ['backend-cache'],
      },
      graphql: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The resolver returns what the backend plugin has cached, with its age and the error.',
        change:
          'A source without a cache costs its field: null, with an error that names the path.',
        snippets: ['backend-cache'],
      },
    },
  },
  {
    id: 'flaky',
    title: 'Flaky',
    question: 'What if four of ten requests fail?',
    lesson:
      'Retries belong on the server: the proxy and the backend plugin hide failures that users of Direct see.',
    criteria: ['D4', 'P3', 'B3'],
    preset: 'flaky',
    action: 'summary',
    repeat: { count: 10, parallel: false },
    proxyPath: '/frobs-ha',
    expected: {
      direct: {
        outcome: ['503'],
        fits: 'no',
        why: 'Users see each failure.',
        change: 'Retries in the page; each user would have to wait for them.',
        figures: { failures: { min: 1, max: 9 } },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The endpoint retries requests if that is safe and within its retry budget.',
        change: 'The stock Backstage proxy never retries.',
        figures: { failures: { max: 0 } },
        snippets: ['proxy-ha', 'proxy-retry'],
      },
      backend: {
        outcome: ['data', 'stale'],
        either: EITHER_FLAKY,
        fits: 'yes',
        why: 'The plugin retries in the background; page loads get the cached value.',
        change: 'frobsAggregator.frobs: retries, circuit breaker, deadlines.',
        figures: { failures: { max: 0 } },
        snippets: ['backend-policy', 'backend-cache'],
      },
      graphql: {
        outcome: ['data', 'stale'],
        either: EITHER_FLAKY,
        fits: 'yes',
        why: 'The backend plugin behind the resolver retries in the background.',
        change: 'The backend plugin would be enough for this.',
        figures: { failures: { max: 0 } },
        snippets: ['backend-policy', 'backend-cache'],
      },
    },
  },
  {
    id: 'wrong-shape',
    title: 'Changed response',
    question: 'What if the API changes the shape of its responses?',
    lesson:
      'A backend plugin rejects the changed response and keeps the last good one; it is the one place to adapt.',
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
        why: 'The page validates the response and names the wrong field. It cannot do more.',
        change: 'A new version of the plugin, deployed to every browser.',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['shape'],
        fits: 'no',
        why: 'A proxy does not inspect the body that it passes on.',
        change:
          'A path to the API version that the page supports: pathRewrite.',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The plugin rejects the response and keeps the cached summary. There is one place to adapt.',
        change: 'A model of its own, converted in one file.',
        snippets: ['backend-cache'],
      },
      graphql: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The backend plugin rejects the response and keeps the cached summary. The schema stays as it is.',
        change:
          'A change of the schema itself: fields can be added and deprecated, but not changed.',
        snippets: ['backend-cache'],
      },
    },
  },
];
