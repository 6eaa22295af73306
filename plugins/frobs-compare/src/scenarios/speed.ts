import type { Scenario } from './Scenario.ts';

const FROBSCO = ['api', 'replica', 'internal', 'tls'];

/** Where the API is too slow, or lets too few people in. */
export const speed: Scenario[] = [
  {
    id: 'slow',
    title: 'Slow',
    question: 'What if the API takes its time?',
    criteria: ['D3', 'B3'],
    preset: 'slow',
    action: 'summary',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'Everybody who opens the page waits for FrobsCo, every time.',
        change: 'An API that is quick, or answers that a browser may keep.',
        figures: { milliseconds: { min: 200 } },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'A proxy that keeps nothing waits as long.',
        change: 'A cache in front of the API.',
        figures: { milliseconds: { min: 200 } },
        snippets: ['proxy-request'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin answers from what it has, and gets the new while nobody waits.',
        change: 'A first visit right after the start waits like the others.',
        fasterThan: 'direct',
        snippets: ['aggregator-cache'],
      },
    },
  },
  {
    id: 'peak',
    title: 'Twenty at once',
    question:
      'What if twenty people look, and the API takes five requests a second?',
    criteria: ['D3', 'B3'],
    preset: 'rate-limited',
    action: 'summary',
    visits: { count: 20, atOnce: true },
    expected: {
      direct: {
        outcome: ['429'],
        fits: 'no',
        why: 'Each visit is a request, and FrobsCo turns away what is too much.',
        change: 'An API that keeps up with the busiest hour.',
        figures: { requests: { min: 20 }, failures: { min: 1, max: 19 } },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['429'],
        fits: 'no',
        why: 'A proxy sends on each request, and now all of them come from one address.',
        change:
          'With retries the proxy waits as long as Retry-After says: fewer failures, longer waits.',
        figures: { requests: { min: 20 }, failures: { min: 1, max: 19 } },
        snippets: ['proxy-request'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'Twenty visits share one answer, and FrobsCo is asked once per moment, however many come.',
        change: 'The time for which an answer serves: frobsAggregator.cache.',
        figures: { failures: { max: 0 }, upstreamRequests: { max: 4 } },
        snippets: ['aggregator-cache'],
      },
    },
  },
  {
    id: 'hang',
    title: 'It hangs',
    question: 'What if the API takes the call and never answers?',
    criteria: ['D3', 'D4', 'B3'],
    preset: 'healthy',
    faults: [{ listeners: FROBSCO, effect: { type: 'hang' } }],
    action: 'summary',
    patience: '2s',
    expected: {
      direct: {
        outcome: ['timeout'],
        fits: 'no',
        why: 'All that a page can do is to give up. Here it does after 2 s.',
        change: 'frobsDirect.timeout says how long to wait.',
        snippets: ['direct-timeout'],
      },
      proxy: {
        outcome: ['timeout'],
        fits: 'no',
        why: 'The proxy waits with the browser.',
        change:
          'A limit of the proxy’s own: proxyTimeout, or timeouts and a second target in frobsEndpoints.',
        snippets: ['proxy-config', 'proxy-ha'],
      },
      aggregator: {
        outcome: ['stale'],
        fits: 'yes',
        why: 'The old summary goes out at once, while the plugin gives FrobsCo a deadline.',
        change:
          'frobsAggregator.cache says for how long an old summary will do.',
        snippets: ['aggregator-cache', 'aggregator-policy'],
      },
    },
  },
];
