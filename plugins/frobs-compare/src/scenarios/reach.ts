import type { Scenario } from './Scenario.ts';

/** Where a browser does not get to the API. */
export const reach: Scenario[] = [
  {
    id: 'no-cors',
    title: 'No CORS',
    question: 'What if the API has no CORS headers?',
    criteria: ['D5', 'P1'],
    preset: 'no-cors',
    action: 'list',
    expected: {
      direct: {
        outcome: ['cors'],
        fits: 'no',
        why: 'FrobsCo answers, and the browser keeps the answer from the page: it does not say that the app’s origin may read it.',
        change: 'Access-Control-Allow-Origin in the API’s answers.',
        snippets: ['direct-request', 'direct-explain'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser talks to Backstage, and servers know no CORS.',
        change: 'Nothing needs to.',
        auth: 'ApiKey',
        backstageOnly: true,
        snippets: ['proxy-config', 'proxy-request'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser talks to Backstage, and servers know no CORS.',
        change: 'Nothing needs to. A proxy would do as well.',
        backstageOnly: true,
        snippets: ['aggregator-request'],
      },
    },
  },
  {
    id: 'private-ca',
    title: 'Private CA',
    question:
      'What if the API speaks HTTPS, with a certificate that browsers do not know?',
    criteria: ['D5', 'P1'],
    preset: 'private-ca',
    action: 'summary',
    tls: true,
    proxyPath: '/frobs-tls',
    expected: {
      direct: {
        outcome: ['tls'],
        fits: 'no',
        why: 'The browser hangs up before it asks anything, and does not tell the page why.',
        change: 'The CA installed on every user’s machine.',
        snippets: ['direct-explain'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The endpoint is given the CA, and ends HTTPS on behalf of the browser.',
        change:
          'Without caFile it answers 502. The plain proxy takes NODE_EXTRA_CA_CERTS.',
        snippets: ['proxy-tls'],
      },
      aggregator: {
        outcome: ['stale'],
        fits: 'costly',
        why: 'Its config has the plain HTTP address, at which FrobsCo serves nobody any more: it goes on with what it has.',
        change: 'An https baseUrl, and NODE_EXTRA_CA_CERTS for the backend.',
        snippets: ['aggregator-config'],
      },
    },
  },
  {
    id: 'internal-only',
    title: 'Internal network',
    question: 'What if users cannot reach the API over their network?',
    criteria: ['D6'],
    preset: 'internal-only',
    action: 'list',
    expected: {
      direct: {
        outcome: ['unreachable'],
        fits: 'no',
        why: 'The connection is cut. To a page this looks like an API that is down.',
        change: 'A network that lets every user in.',
        snippets: ['direct-explain'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'It is the backend that calls, from inside the network.',
        change: 'The backend has to stay in that network.',
        backstageOnly: true,
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'It is the backend that calls, from inside the network.',
        change: 'The backend has to stay in that network.',
        backstageOnly: true,
        snippets: ['aggregator-request'],
      },
    },
  },
  {
    id: 'one-way-in',
    title: 'One way in',
    question:
      'What if all calls are to go through one door that the config rules?',
    criteria: ['P4'],
    preset: 'healthy',
    action: 'list',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'The browser calls FrobsCo past Backstage: the policy for its content has to allow that, for every such API.',
        change: 'Nothing: that is what direct means.',
        backstageOnly: false,
        snippets: ['direct-csp', 'direct-config'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser knows one server. Where it leads, with which methods and headers and for whom is a few lines of config.',
        change: 'Edit proxy.endpoints: no page has to know.',
        backstageOnly: true,
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser knows one server, and sees only what the plugin offers.',
        change: 'A new need takes code, not config.',
        backstageOnly: true,
        snippets: ['aggregator-router'],
      },
    },
  },
];
