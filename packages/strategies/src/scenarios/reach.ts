import type { Scenario } from './Scenario.ts';

/** The browser cannot reach the API, or should not. */
export const reach: Scenario[] = [
  {
    id: 'no-cors',
    title: 'No CORS',
    question: 'What if the API sends no CORS headers?',
    lesson:
      'CORS applies to browsers only, so any server in between solves it; a proxy is enough.',
    criteria: ['D5', 'P1'],
    preset: 'no-cors',
    action: 'list',
    expected: {
      direct: {
        outcome: ['cors'],
        fits: 'no',
        why: 'FrobsCo responds, but the browser hides the response from the page because it does not allow the app’s origin.',
        change:
          'The header Access-Control-Allow-Origin in the API’s responses.',
        snippets: ['direct-request', 'direct-explain'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser calls Backstage, and CORS does not apply between servers.',
        auth: 'ApiKey',
        snippets: ['proxy-config', 'proxy-request'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser calls Backstage, and CORS does not apply between servers.',
        change: 'A proxy would be enough for this.',
        snippets: ['backend-request'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser calls Backstage, and CORS does not apply between servers.',
        change: 'A proxy would be enough for this.',
        snippets: ['backend-request'],
      },
    },
  },
  {
    id: 'private-ca',
    title: 'Private CA',
    question:
      'What if the API uses HTTPS with a certificate that browsers do not trust?',
    lesson:
      'A server can be told to trust a private CA; a browser has to be told on every machine.',
    criteria: ['D5', 'P1'],
    preset: 'private-ca',
    action: 'summary',
    tls: true,
    proxyPath: '/frobs-tls',
    expected: {
      direct: {
        outcome: ['tls'],
        fits: 'no',
        why: 'The browser closes the connection before it sends a request, and it does not tell the page why.',
        change: 'The CA installed on every user’s machine.',
        snippets: ['direct-explain'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The config of the endpoint names the CA, and the proxy terminates HTTPS for the browser.',
        change:
          'Without tls.caFile the endpoint responds with 502. The stock Backstage proxy needs NODE_EXTRA_CA_CERTS.',
        snippets: ['proxy-tls'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The config of the plugin has an https target and names its CA.',
        change:
          'Without tls.caFile the plugin would return the cached summary, labelled as stale.',
        snippets: ['backend-targets'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The backend plugin behind the resolver trusts the CA.',
        change: 'A proxy would be enough for this.',
        snippets: ['backend-targets'],
      },
    },
  },
  {
    id: 'internal-only',
    title: 'Internal network',
    question: 'What if users cannot reach the API over their network?',
    lesson:
      'Where the browser cannot reach the API, Backstage can; a proxy is enough.',
    criteria: ['D6'],
    preset: 'internal-only',
    action: 'list',
    expected: {
      direct: {
        outcome: ['unreachable'],
        fits: 'no',
        why: 'The connection is closed. To a page this looks like an API that is down.',
        change: 'A network in which every user can reach the API.',
        snippets: ['direct-explain'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The Backstage backend calls the API from inside the network.',
        change: 'The backend must run in that network.',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The Backstage backend calls the API from inside the network.',
        change: 'The backend must run in that network.',
        snippets: ['backend-request'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The Backstage backend calls the API from inside the network.',
        change: 'A proxy would be enough for this.',
        snippets: ['backend-request'],
      },
    },
  },
  {
    id: 'one-way-in',
    title: 'One entry point',
    question:
      'What if all traffic must use one entry point governed by the Backstage config?',
    lesson:
      'The proxy makes the config the one place that decides what may be called.',
    criteria: ['P4'],
    preset: 'healthy',
    action: 'list',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'The browser calls FrobsCo without Backstage. The content security policy must allow each such API.',
        change: 'Nothing: this is how a direct call works.',
        snippets: ['direct-csp', 'direct-config'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser calls one server. A few lines of config set the target, the methods, the headers and the users.',
        change: 'Edit proxy.endpoints; no page has to change.',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser calls one server, and it can use only what the plugin offers.',
        change: 'A new requirement needs code, not config.',
        snippets: ['backend-router'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser calls one address for all data. In production, the server accepts only the queries of its own pages.',
        change: 'Every page depends on this one entry point.',
        snippets: ['graphql-request'],
      },
    },
  },
];
