import type { Scenario } from './Scenario.ts';

/** How well the API's responses fit what the page needs. */
export const fitting: Scenario[] = [
  {
    id: 'plain',
    title: 'Exact fit',
    question: 'What if the API already offers exactly what the page needs?',
    lesson:
      'If the API already offers what the page needs, Direct needs no server code; a backend plugin or GraphQL only adds parts.',
    criteria: ['D1'],
    preset: 'healthy',
    action: 'list',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'yes',
        why: 'One request returns every field that the table shows. There is nothing to write, run or configure on a server.',
        change: 'Any of the other scenarios, if it applies to your API.',
        figures: { requests: { max: 1 }, upstreamRequests: { max: 1 } },
        auth: 'none',
        snippets: ['direct-request', 'direct-config'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The same response with one hop more: a few lines of config, and no code on the server.',
        change: 'The proxy works here, but nothing requires it.',
        figures: { requests: { max: 1 }, upstreamRequests: { max: 1 } },
        snippets: ['proxy-request', 'proxy-config'],
      },
      backend: {
        outcome: ['data'],
        fits: 'costly',
        why: 'It works, but a backend plugin that adds nothing is one more component to maintain.',
        change: 'Data to aggregate, to join, to store or to hide.',
        snippets: ['backend-request', 'backend-config'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'no',
        why: 'One request, through a schema, a resolver and the backend plugin. A list that suits the page as it is gains nothing from them.',
        change:
          'Pages that need different parts of the data of several sources.',
        figures: { requests: { max: 1 } },
        snippets: ['graphql-request'],
      },
    },
  },
  {
    id: 'huge',
    title: '30 MB',
    question: 'What if the list is 30 MB and the page shows six numbers?',
    lesson:
      'The backend plugin sends six numbers; Direct and Proxy send the whole list to the browser.',
    criteria: ['D2', 'B2'],
    preset: 'huge',
    action: 'summary',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'The browser must download the whole list in order to count. Unless it is compressed, all of it is transferred.',
        change: 'An API with a summary endpoint or with pagination.',
        figures: { wireBytes: { min: 30_000_000 } },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'A proxy passes on what it receives. Backstage compresses the response for the browser, but the data compresses poorly, and the browser must decompress and parse all of it.',
        change:
          'Nothing that a proxy can do: the server must compute the summary.',
        figures: {
          wireBytes: { min: 20_000_000 },
          bodyBytes: { min: 30_000_000 },
        },
        snippets: ['proxy-request'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin reads the list as a stream, keeps six numbers and sends only these.',
        change: 'The response stays small, no matter how long the list is.',
        figures: { requests: { max: 1 }, bodyBytes: { max: 10_000 } },
        snippets: ['backend-digest', 'backend-stream'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The resolver gets the six numbers from the backend plugin, which has read the list as a stream.',
        change:
          'Without the backend plugin, the resolver would read the whole list for each query.',
        figures: { requests: { max: 1 }, bodyBytes: { max: 10_000 } },
        snippets: ['backend-digest', 'backend-stream'],
      },
    },
  },
  {
    id: 'huge-compressed',
    title: '30 MB, compressed',
    question: 'What if the list is 30 MB, but the API compresses it?',
    lesson:
      'Compression reduces what is transferred, but the browser still parses 30 MB; a summary avoids both.',
    criteria: ['D2', 'B2'],
    preset: 'healthy',
    action: 'full',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'Only a tenth is transferred. The browser still decompresses and parses all of it.',
        change: 'An API with a summary endpoint or with pagination.',
        figures: {
          wireBytes: { max: 10_000_000 },
          bodyBytes: { min: 25_000_000 },
        },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'The response stays compressed only because the config passes on the headers Accept-Encoding and Content-Encoding. By default the proxy removes both.',
        change: 'Without allowedHeaders, 30 MB are transferred.',
        figures: {
          wireBytes: { max: 10_000_000 },
          bodyBytes: { min: 25_000_000 },
        },
        snippets: ['proxy-config'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'Six numbers need no compression.',
        change: 'The response stays small, no matter how long the list is.',
        figures: { requests: { max: 1 }, bodyBytes: { max: 10_000 } },
        snippets: ['backend-digest', 'backend-stream'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The resolver gets the six numbers from the backend plugin.',
        change:
          'Without the backend plugin, the resolver would read the whole list for each query.',
        figures: { requests: { max: 1 }, bodyBytes: { max: 10_000 } },
        snippets: ['backend-digest', 'backend-stream'],
      },
    },
  },
  {
    id: 'chatty',
    title: 'One request per row',
    question: 'What if each row of a table of 100 rows needs its own request?',
    lesson: 'One or two requests replace the 101 that Direct and Proxy send.',
    criteria: ['D2', 'B3'],
    preset: 'chatty',
    action: 'scores',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'One request for the list and one for each score. A browser sends six at a time; the others wait.',
        change: 'An endpoint for browsers that accepts many ids.',
        figures: { requests: { min: 101, max: 101 } },
        snippets: ['lab-scores'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'A proxy does not merge requests: it checks and forwards each of them. It has no token for the request for many scores.',
        change: 'Nothing that a proxy can do.',
        figures: { requests: { min: 101, max: 101 } },
        snippets: ['lab-scores'],
      },
      backend: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser sends two requests. FrobsCo offers services a request for many scores, with a token that no browser may have: the plugin sends one, and caches the scores briefly.',
        change:
          'Without that request, the plugin could only limit and cache the requests for single scores.',
        figures: {
          requests: { min: 1, max: 2 },
          upstreamRequests: { max: 6 },
        },
        snippets: ['backend-scores', 'backend-batch'],
      },
      graphql: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The page asks for the list and its scores in one query. A loader collects the ids and asks the backend plugin for all scores at once, which sends one request to FrobsCo.',
        change:
          'Without a loader, the resolver would send a request for each row.',
        figures: { requests: { min: 1, max: 1 }, upstreamRequests: { max: 6 } },
        snippets: ['graphql-query', 'graphql-loader'],
      },
    },
  },
];
