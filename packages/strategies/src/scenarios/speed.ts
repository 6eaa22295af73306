import type { Scenario } from './Scenario.ts';

const FROBSCO = ['api', 'replica', 'internal', 'tls'];

/** The API is too slow or does not accept enough requests. */
export const speed: Scenario[] = [
  {
    id: 'slow',
    title: 'Slow',
    question: 'What if the API is slow?',
    lesson:
      'A cache on the server hides a slow API; Direct and Proxy wait for it on every page load.',
    criteria: ['D3', 'B3'],
    preset: 'slow',
    action: 'summary',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'Every user waits for FrobsCo on every page load.',
        change: 'A fast API, or responses that a browser may cache.',
        figures: { milliseconds: { min: 200 } },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'A proxy without a cache waits just as long.',
        change: 'A cache in front of the API.',
        figures: { milliseconds: { min: 200 } },
        snippets: ['proxy-request'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin answers from its cache and refreshes it in the background.',
        change:
          'The first page load after a start waits as long as with the other strategies.',
        fasterThan: 'direct',
        snippets: ['backend-cache'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The cache is that of the backend plugin.',
        change: 'The graph itself caches nothing.',
        fasterThan: 'direct',
        snippets: ['backend-cache'],
      },
    },
  },
  {
    id: 'peak',
    title: 'Twenty users at once',
    question:
      'What if twenty users load the page at once, and the API accepts five requests per second?',
    lesson:
      'A shared cache makes the API’s load independent of the number of users; a proxy forwards every request.',
    criteria: ['D3', 'B3'],
    preset: 'rate-limited',
    action: 'summary',
    repeat: { count: 20, parallel: true },
    expected: {
      direct: {
        outcome: ['429'],
        fits: 'no',
        why: 'Each page load is a request, and FrobsCo rejects those above its limit.',
        change: 'An API that can handle the peak load.',
        figures: { requests: { min: 20 }, failures: { min: 1, max: 19 } },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['429'],
        fits: 'no',
        why: 'A proxy forwards each request, and now all of them come from one address.',
        change:
          'With retries the proxy waits for the time in Retry-After: fewer failures, longer waits.',
        figures: { requests: { min: 20 }, failures: { min: 1, max: 19 } },
        snippets: ['proxy-request'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'Twenty page loads share one cached value. The plugin requests a new one at a fixed rate, no matter how many users there are.',
        change:
          'frobsAggregator.cache sets how long a cached value counts as fresh.',
        figures: { failures: { max: 0 }, upstreamRequests: { max: 4 } },
        snippets: ['backend-cache'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'Each query reaches the backend, and the cache of the backend plugin answers all of them.',
        change: 'The graph itself caches nothing.',
        figures: { failures: { max: 0 }, upstreamRequests: { max: 4 } },
        snippets: ['backend-cache'],
      },
    },
  },
  {
    id: 'hang',
    title: 'No response',
    question: 'What if the API accepts requests and never responds?',
    lesson:
      'Only a strategy with a cache has something to show while the API does not respond.',
    criteria: ['D3', 'D4', 'B3'],
    preset: 'healthy',
    faults: [{ listeners: FROBSCO, effect: { type: 'hang' } }],
    action: 'summary',
    timeout: '3s',
    expected: {
      direct: {
        outcome: ['timeout'],
        fits: 'no',
        why: 'A page can only give up after a while.',
        change: 'frobsDirect.timeout sets how long to wait.',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['timeout'],
        fits: 'no',
        why: 'The proxy waits as long as the browser.',
        change:
          'A limit in the proxy: proxyTimeout, or timeouts and a second target in proxyResilience.',
        snippets: ['proxy-config', 'proxy-ha'],
      },
      backend: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The plugin returns the cached summary at once and sets a deadline for its own request to FrobsCo.',
        change:
          'frobsAggregator.cache sets how long a stale summary may be served.',
        snippets: ['backend-cache', 'backend-policy'],
      },
      graphql: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The resolver returns what the backend plugin has cached, with its age.',
        change: 'The graph itself caches nothing.',
        snippets: ['backend-cache', 'backend-policy'],
      },
    },
  },
];
