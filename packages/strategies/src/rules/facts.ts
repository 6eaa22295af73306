import { findScenario } from '../scenarios/index.ts';
import type { Expectation } from '../scenarios/Scenario.ts';
import type { Strategy } from '../strategy.ts';

/** A property that a user can confirm for their API. */
export interface Fact {
  id: string;
  label: string;
  /** Ids of the article's reasons that it follows from; a subset of the scenario's. */
  criteria: string[];
  /** The scenario that proves how well each strategy handles it. */
  scenario: string;
  /**
   * A strategy that the scenario rules out, but that works once the plugin makes
   * the change that the scenario names, and what to consider then.
   */
  workaround?: { strategy: Strategy; note: string };
}

/** Related facts. */
interface FactGroup {
  title: string;
  facts: Fact[];
}

/** All facts to choose from. The scenarios define which strategies fit. */
export const FACT_GROUPS: FactGroup[] = [
  {
    title: 'Network and transport',
    facts: [
      {
        id: 'no-cors',
        label: 'The API sends no CORS headers',
        criteria: ['D5', 'P1'],
        scenario: 'no-cors',
      },
      {
        id: 'untrusted',
        label:
          'The API is HTTP-only or uses a certificate that browsers do not trust',
        criteria: ['D5', 'P1'],
        scenario: 'private-ca',
      },
      {
        id: 'internal-only',
        label: 'Users cannot reach the API over their network',
        criteria: ['D6'],
        scenario: 'internal-only',
      },
      {
        id: 'one-way-in',
        label:
          'All traffic must use one entry point governed by the Backstage config',
        criteria: ['P4'],
        scenario: 'one-way-in',
      },
    ],
  },
  {
    title: 'Authentication and authorization',
    facts: [
      {
        id: 'api-key',
        label: 'The API requires a secret key',
        criteria: ['D7', 'P2', 'B5'],
        scenario: 'api-key',
      },
      {
        id: 'service-token',
        label:
          'The API requires an OAuth token for services (client credentials)',
        criteria: ['B5'],
        scenario: 'client-credentials',
      },
      {
        id: 'own-accounts',
        label: 'Each user has an account at the API (OAuth)',
        criteria: ['D7'],
        scenario: 'user-oauth',
        // The page has the user's token, so it can also send it to the plugin.
        workaround: {
          strategy: 'backend',
          note: 'The plugin must keep cached data separate for each user.',
        },
      },
      {
        id: 'user-rights',
        label:
          'Permissions depend on the user, and the API does not enforce them',
        criteria: ['B6'],
        scenario: 'who-asks',
      },
    ],
  },
  {
    title: 'Responses',
    facts: [
      {
        id: 'huge',
        label: 'The responses are much larger than what the page shows',
        criteria: ['D2', 'B2'],
        scenario: 'huge',
      },
      {
        id: 'call-per-row',
        label: 'A table needs one request for each row',
        criteria: ['D2', 'B3'],
        scenario: 'chatty',
      },
      {
        id: 'other-model',
        label: 'The API uses XML, or the page needs another data model',
        criteria: ['B1'],
        scenario: 'legacy-xml',
      },
      {
        id: 'changing-shape',
        label: 'The shape of the responses changes from time to time',
        criteria: ['D1', 'B1'],
        scenario: 'wrong-shape',
      },
    ],
  },
  {
    title: 'Reliability and speed',
    facts: [
      {
        id: 'slow',
        label: 'The API is slow',
        criteria: ['D3', 'B3'],
        scenario: 'slow',
      },
      {
        id: 'rate-limited',
        label:
          'The API limits the request rate, or many users load the page at once',
        criteria: ['D3', 'B3'],
        scenario: 'peak',
      },
      {
        id: 'hangs',
        label: 'Requests sometimes hang',
        criteria: ['D3', 'D4', 'B3'],
        scenario: 'hang',
      },
      {
        id: 'flaky',
        label: 'Intermittent errors; a retry usually works',
        criteria: ['D4', 'P3', 'B3'],
        scenario: 'flaky',
      },
      {
        id: 'second-server',
        label: 'A server can go down, but there is a second one',
        criteria: ['D4', 'P3', 'B3'],
        scenario: 'server-down',
      },
      {
        id: 'down',
        label: 'The whole API is sometimes down',
        criteria: ['D4', 'B3'],
        scenario: 'all-down',
      },
    ],
  },
  {
    title: 'The page',
    facts: [
      {
        id: 'summed-up',
        label: 'The page shows aggregated data',
        criteria: ['B2'],
        scenario: 'huge-compressed',
      },
      {
        id: 'state',
        label: 'The plugin must store data that the API cannot store',
        criteria: ['B4'],
        scenario: 'state',
      },
      {
        id: 'many-sources',
        label: 'Pages join different parts of the data of several services',
        criteria: ['G1', 'B2'],
        scenario: 'join',
      },
      {
        id: 'extended',
        label: 'Other teams add their data to your model',
        criteria: ['G1'],
        scenario: 'extend',
      },
    ],
  },
];

export const FACTS: Fact[] = FACT_GROUPS.flatMap(({ facts }) => facts);

/** The fact that applies if none is selected. */
export const PLAIN: Fact = {
  id: 'plain',
  label: 'The API offers exactly what the page needs',
  criteria: ['D1'],
  scenario: 'plain',
};

/** What the fact's scenario expects of a strategy. */
export const expectationOf = (fact: Fact, strategy: Strategy): Expectation =>
  findScenario(fact.scenario).expected[strategy];
