import type { Scenario } from './Scenario.ts';

/** Where it matters who calls, and with which secret. */
export const access: Scenario[] = [
  {
    id: 'api-key',
    title: 'API key',
    question: 'What if the API wants a secret key?',
    criteria: ['D7', 'P2', 'B5'],
    preset: 'api-key',
    action: 'list',
    expected: {
      direct: {
        outcome: ['401'],
        fits: 'no',
        why: 'A key in a browser is not a secret any more, so the page has none.',
        change: 'Tokens of the users’ own, in place of a key.',
        auth: 'none',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The proxy adds the key from the backend’s environment. No browser ever sees it.',
        change:
          'Everybody who is signed in acts with that key, unless permissions say otherwise.',
        auth: 'ApiKey',
        backstageOnly: true,
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin adds the key, and offers only what it chooses to.',
        change: 'Nothing needs to.',
        auth: 'ApiKey',
        backstageOnly: true,
        snippets: ['aggregator-credentials', 'aggregator-config'],
      },
    },
  },
  {
    id: 'client-credentials',
    title: 'A token for services',
    question:
      'What if the API wants a short-lived token that only services get?',
    criteria: ['B5'],
    preset: 'client-credentials',
    action: 'list',
    expected: {
      direct: {
        outcome: ['401'],
        fits: 'no',
        why: 'A token of this kind is bought with a secret, which a browser cannot have.',
        change: 'Tokens of the users’ own.',
        auth: 'none',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['401'],
        fits: 'no',
        why: 'The proxy adds fixed headers. It does not negotiate, and a token ends.',
        change: 'A module of one’s own for the proxy.',
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin gets a token with its secret, uses it until shortly before its end, and gets the next.',
        change: 'Nothing needs to.',
        auth: 'Bearer',
        backstageOnly: true,
        snippets: ['aggregator-credentials', 'aggregator-token'],
      },
    },
  },
  {
    id: 'state',
    title: 'State of its own',
    question:
      'What if the page needs something kept that the API has no place for?',
    criteria: ['B4'],
    preset: 'healthy',
    action: 'state',
    expected: {
      direct: {
        outcome: ['404'],
        fits: 'no',
        why: 'FrobsCo has no thunk, and a browser remembers for one person only.',
        change: 'A place for it in the API.',
        snippets: ['lab-state'],
      },
      proxy: {
        outcome: ['404'],
        fits: 'no',
        why: 'A proxy keeps nothing.',
        change: 'A place for it in the API.',
        snippets: ['lab-state'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The thunk is in the plugin’s own database, with who set it and when. Of two who set it at a time one is told.',
        change: 'The database: in memory, SQLite or PostgreSQL, by config.',
        snippets: ['aggregator-thunk'],
      },
    },
  },
  {
    id: 'who-asks',
    title: 'Who asks?',
    question: 'What if somebody asks who has not signed in?',
    criteria: ['B6'],
    preset: 'healthy',
    action: 'anonymous',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'FrobsCo does not know Backstage’s users: whoever reaches it gets everything.',
        change: 'An API that signs users in itself.',
        auth: 'none',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['401'],
        fits: 'costly',
        why: 'The proxy wants a sign-in, but treats all who have one alike, and FrobsCo sees one caller.',
        change: 'A permission per endpoint and method: frobsEndpoints.',
        snippets: ['proxy-config', 'proxy-ha'],
      },
      aggregator: {
        outcome: ['401'],
        fits: 'yes',
        why: 'The plugin knows the user, asks the permission framework about each deed, and notes down who did it.',
        change: 'The permission policy.',
        snippets: ['aggregator-router', 'aggregator-gate'],
      },
    },
  },
  {
    id: 'legacy-xml',
    title: 'XML only',
    question:
      'What if the API speaks XML, and calls everything by other names?',
    criteria: ['B1'],
    preset: 'legacy-xml',
    action: 'list',
    expected: {
      direct: {
        outcome: ['410'],
        fits: 'no',
        why: 'The JSON is gone. The page would have to speak SOAP and to know the old model.',
        change: 'The conversion, loaded by every browser.',
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['410'],
        fits: 'no',
        why: 'A proxy changes addresses and headers, not what is said.',
        change: 'Nothing that a proxy does.',
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin asks in XML, converts the model, and turns a SOAP fault into an error that has a name.',
        change: 'Nothing needs to: the page does not notice.',
        backstageOnly: true,
        snippets: ['aggregator-legacy'],
      },
    },
  },
  {
    id: 'user-oauth',
    title: 'The user’s own token',
    question: 'What if everybody has an account at the API?',
    criteria: ['D7'],
    preset: 'user-oauth',
    action: 'list',
    signIn: true,
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The user signs in at FrobsCo in a popup, and the page sends the token that it gets: no secret in sight.',
        change: 'Whoever declines gets 401.',
        auth: 'Bearer',
        snippets: ['direct-token', 'direct-request'],
      },
      proxy: {
        outcome: ['401'],
        fits: 'no',
        why: 'The proxy has one key for all. It is not that of the user, and FrobsCo wants to know who it is.',
        change:
          'credentials: forward hands on the token of Backstage, not that of FrobsCo.',
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['403'],
        fits: 'no',
        why: 'The plugin comes with credentials of its own, not with those of the user, and is turned away. Its old summary it still has.',
        change:
          'The page would have to hand on the user’s token with each call.',
        snippets: ['aggregator-credentials'],
      },
    },
  },
];
