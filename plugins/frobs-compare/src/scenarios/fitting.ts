import type { Scenario } from './Scenario.ts';

/** Where the API is just right, and where what it sends is not. */
export const fitting: Scenario[] = [
  {
    id: 'plain',
    title: 'Just right',
    question: 'What if the API already has just what the page needs?',
    criteria: ['D1'],
    preset: 'healthy',
    action: 'list',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'yes',
        why: 'One request brings every field that the table shows. There is nothing to write, run or configure on a server.',
        change: 'Any of the other scenarios, once it is true of your API.',
        figures: { requests: { max: 1 }, upstreamRequests: { max: 1 } },
        auth: 'none',
        snippets: ['direct-request', 'direct-config'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The same answer, one hop later: a few lines of config, and no code on the server.',
        change: 'Nothing speaks against it, and nothing here asks for it.',
        figures: { requests: { max: 1 }, upstreamRequests: { max: 1 } },
        snippets: ['proxy-request', 'proxy-config'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'costly',
        why: 'It works, but a backend plugin that adds nothing is one more thing to look after.',
        change: 'Something to sum up, to join, to keep or to hide.',
        snippets: ['aggregator-request', 'aggregator-config'],
      },
    },
  },
  {
    id: 'huge',
    title: '30 MB',
    question: 'What if the list weighs 30 MB and the page shows six numbers?',
    criteria: ['D2', 'B2'],
    preset: 'huge',
    action: 'summary',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'The browser has to load all of it in order to count. It is not even compressed here.',
        change: 'An API with a summary of its own, or pages to read it by.',
        figures: { wireBytes: { min: 30_000_000 } },
        snippets: ['direct-request', 'direct-progress'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'A proxy hands on what it gets. Backstage packs it for the last stretch, as far as it can be packed; the browser unpacks and parses all of it.',
        change:
          'Nothing that a proxy does: it has to be summed up on the server.',
        figures: {
          wireBytes: { min: 20_000_000 },
          bodyBytes: { min: 30_000_000 },
        },
        snippets: ['proxy-request'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The plugin reads the list as a stream, keeps six numbers and sends those.',
        change: 'The answer stays as small however long the list grows.',
        figures: { requests: { max: 1 }, bodyBytes: { max: 10_000 } },
        snippets: ['aggregator-digest', 'aggregator-stream'],
      },
    },
  },
  {
    id: 'huge-compressed',
    title: '30 MB, packed',
    question: 'What if it weighs 30 MB, but the API compresses it?',
    criteria: ['D2', 'B2'],
    preset: 'healthy',
    action: 'full',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'The wire carries a tenth. The browser still unpacks and parses all of it.',
        change: 'An API with a summary of its own, or pages to read it by.',
        figures: {
          wireBytes: { max: 10_000_000 },
          bodyBytes: { min: 25_000_000 },
        },
        snippets: ['direct-request'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'It stays compressed only because the config lets Accept-Encoding and Content-Encoding pass. By itself the proxy drops both.',
        change: 'Without allowedHeaders it is 30 MB on the wire again.',
        figures: {
          wireBytes: { max: 10_000_000 },
          bodyBytes: { min: 25_000_000 },
        },
        snippets: ['proxy-config'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'Six numbers need no compression.',
        change: 'The answer stays as small however long the list grows.',
        figures: { requests: { max: 1 }, bodyBytes: { max: 10_000 } },
        snippets: ['aggregator-digest', 'aggregator-stream'],
      },
    },
  },
  {
    id: 'chatty',
    title: 'One call per row',
    question: 'What if every row of a table of 100 needs a request of its own?',
    criteria: ['D2', 'B3'],
    preset: 'chatty',
    action: 'scores',
    expected: {
      direct: {
        outcome: ['data'],
        fits: 'no',
        why: 'One request for the list and one for each score. A browser has six under way at a time, the rest wait.',
        change: 'An endpoint that takes many ids.',
        figures: { requests: { min: 101, max: 101 } },
        snippets: ['lab-scores'],
      },
      proxy: {
        outcome: ['data'],
        fits: 'no',
        why: 'A proxy does not merge requests: as many as before, each checked and passed on.',
        change: 'Nothing that a proxy does.',
        figures: { requests: { min: 101, max: 101 } },
        snippets: ['lab-scores'],
      },
      aggregator: {
        outcome: ['data'],
        fits: 'yes',
        why: 'The browser asks twice. The plugin asks FrobsCo for the scores next door, each one once, and keeps them for a moment.',
        change:
          'With an endpoint for many scores FrobsCo, too, would be asked once.',
        figures: { requests: { min: 1, max: 2 } },
        snippets: ['aggregator-scores'],
      },
    },
  },
];
