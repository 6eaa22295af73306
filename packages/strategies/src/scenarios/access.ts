import type { Scenario } from './Scenario.ts';

/** It matters who calls, with which secret, and in which format. */
export const access: Scenario[] = [
  {
    id: 'api-key',
    title: 'API key',
    question: 'What if the API requires a secret key?',
    lesson:
      'A secret must stay on a server; a proxy adds it with one line of config.',
    criteria: ['D7', 'P2', 'B5'],
    preset: 'api-key',
    action: 'list',
    expected: {
      direct: {
        outcome: ['401'],
        fits: 'no',
        why: 'A key in a browser is no longer a secret, so the page has none.',
        change: 'Tokens of the users instead of a key.',
        auth: 'none',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The proxy adds the key from the backend’s environment. No browser ever receives it.',
        change:
          'All signed-in users act with this key, unless permissions restrict them.',
        auth: 'ApiKey',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin adds the key, and it decides which operations to offer.',
        auth: 'ApiKey',
        snippets: ['backend-credentials', 'backend-config'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The backend plugin behind the resolver adds the key.',
        change: 'A proxy would be enough for this.',
        auth: 'ApiKey',
        snippets: ['backend-credentials', 'backend-config'],
      },
    },
  },
  {
    id: 'client-credentials',
    title: 'Service token',
    question:
      'What if the API requires a short-lived token that only services can get?',
    lesson:
      'A token that has to be requested and renewed needs code on a server: a backend plugin.',
    criteria: ['B5'],
    preset: 'client-credentials',
    action: 'list',
    expected: {
      direct: {
        outcome: ['401'],
        fits: 'no',
        why: 'Such a token is issued in exchange for a secret, which a browser cannot keep.',
        change: 'Tokens of the users.',
        auth: 'none',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['401'],
        fits: 'no',
        why: 'The proxy adds static headers. It cannot request a token, and a static token expires.',
        change: 'A custom backend module for the proxy.',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin requests a token with its secret, uses it until shortly before it expires, and then requests the next one.',
        auth: 'Bearer',
        snippets: ['backend-credentials', 'backend-config'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The backend plugin behind the resolver requests the token.',
        change: 'The backend plugin would be enough for this.',
        auth: 'Bearer',
        snippets: ['backend-credentials', 'backend-config'],
      },
    },
  },
  {
    id: 'state',
    title: 'Own data',
    question: 'What if the page must store data that the API cannot store?',
    lesson:
      'Data that the API cannot store needs a database, and only a backend plugin has one.',
    criteria: ['B4'],
    preset: 'healthy',
    action: 'state',
    expected: {
      direct: {
        outcome: ['404'],
        fits: 'no',
        why: 'FrobsCo does not store the plugin’s data, and a browser stores data for one user only.',
        change: 'An endpoint for it in the API.',
        snippets: ['lab-state'],
      },
      proxy: {
        outcome: ['404'],
        fits: 'no',
        why: 'A proxy stores nothing.',
        change: 'An endpoint for it in the API.',
        snippets: ['lab-state'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin’s own database stores it, with the user and the time. Concurrent updates: the second gets 412 Precondition Failed.',
        change: 'The config selects the database: SQLite or PostgreSQL.',
        snippets: ['backend-thunk'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'A mutation sends it to the backend plugin, which stores it. An update of an old version gets the error CONFLICT.',
        change: 'The graph itself stores nothing.',
        snippets: ['backend-thunk'],
      },
    },
  },
  {
    id: 'who-asks',
    title: 'Unknown caller',
    question: 'What if the caller is not signed in?',
    lesson:
      'Only a backend plugin can decide per user and operation; the proxy lets every signed-in user through.',
    criteria: ['B6'],
    preset: 'healthy',
    action: 'anonymous',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'FrobsCo does not know the users of Backstage: everyone who can reach it gets all data.',
        change: 'An API that authenticates users itself.',
        auth: 'none',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['401'],
        fits: 'costly',
        why: 'The proxy requires a signed-in user, but treats all users alike, and FrobsCo sees one caller.',
        change: 'A permission per endpoint and method: proxyResilience.',
        snippets: ['proxy-config', 'proxy-ha'],
      },
      backend: {
        outcome: ['401'],
        fits: 'yes',
        why: 'The plugin knows the user, asks the permission framework about each operation, and records who did it.',
        change: 'The permission policy.',
        snippets: ['backend-router', 'backend-gate'],
      },
      graphql: {
        outcome: ['401'],
        fits: 'yes',
        why: 'The graph requires a signed-in user, and its resolvers call the backend plugin as that user: its permissions decide.',
        change:
          'A resolver that calls an API with a key of its own must check the permission itself.',
        snippets: ['graphql-request'],
      },
    },
  },
  {
    id: 'legacy-xml',
    title: 'XML only',
    question: 'What if the API uses XML and another data model?',
    lesson:
      'A backend plugin converts the protocol once; otherwise every browser would have to.',
    criteria: ['B1'],
    preset: 'legacy-xml',
    action: 'list',
    expected: {
      direct: {
        outcome: ['410'],
        fits: 'no',
        why: 'The JSON endpoint is gone. The page would have to use SOAP and know the old model.',
        change: 'The conversion in the page, loaded by every browser.',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['410'],
        fits: 'no',
        why: 'A proxy changes addresses and headers, not bodies.',
        change: 'Nothing that a proxy can do.',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin sends XML, converts the model, and turns a SOAP fault into a named error. The page does not notice.',
        snippets: ['backend-legacy'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The backend plugin behind the resolver converts the XML.',
        change: 'The backend plugin would be enough for this.',
        snippets: ['backend-legacy'],
      },
    },
  },
  {
    id: 'user-oauth',
    title: 'The user’s own token',
    question: 'What if each user has an account at the API?',
    lesson:
      'If each user has an account at the API, Direct sends the user’s own token, and no secret is needed.',
    criteria: ['D7'],
    preset: 'user-oauth',
    action: 'list',
    signIn: true,
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The user signs in to FrobsCo in a popup, and the page sends the user’s token. No secret is needed.',
        change: 'Users who decline get 401.',
        auth: 'Bearer',
        snippets: ['direct-token', 'direct-request'],
      },
      proxy: {
        outcome: ['401'],
        fits: 'no',
        why: 'The proxy has one key for all users. It does not identify the user, and FrobsCo requires that.',
        change:
          'credentials: forward passes on the Backstage token, not the FrobsCo token.',
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['503'],
        fits: 'no',
        why: 'The plugin uses its own credentials, not those of the user. FrobsCo rejects them, which the plugin reports as 503. Only the cached summary is left.',
        change: 'The page would have to send the user’s token with each call.',
        snippets: ['backend-credentials'],
      },
      graphql: {
        outcome: ['errors'],
        fits: 'no',
        why: 'The backend plugin behind the resolver has no token of the user. The status is still 200: the list is null, and an error names its path. Only the cached summary is left.',
        change:
          'The page would have to send the user’s token with each query, and the resolver to pass it on.',
        snippets: ['graphql-request'],
      },
    },
  },
];
