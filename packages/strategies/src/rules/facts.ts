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

/** A fact follows from all reasons of its scenario, unless it names fewer. */
type FactInput = Omit<Fact, 'criteria'> & Partial<Pick<Fact, 'criteria'>>;

const toFact = (fact: FactInput): Fact => ({
  criteria: findScenario(fact.scenario).criteria,
  ...fact,
});

const GROUPS: { title: string; facts: FactInput[] }[] = [
  {
    title: 'Network and transport',
    facts: [
      {
        id: 'no-cors',
        label: 'The API sends no CORS headers',
        scenario: 'no-cors',
      },
      {
        id: 'untrusted',
        label:
          'The API is HTTP-only or uses a certificate that browsers do not trust',
        scenario: 'private-ca',
      },
      {
        id: 'internal-only',
        label: 'Users cannot reach the API over their network',
        scenario: 'internal-only',
      },
      {
        id: 'one-way-in',
        label:
          'All traffic must use one entry point governed by the Backstage config',
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
        scenario: 'api-key',
      },
      {
        id: 'service-token',
        label:
          'The API requires an OAuth token for services (client credentials)',
        scenario: 'client-credentials',
      },
      {
        id: 'own-accounts',
        label: 'Each user has an account at the API (OAuth)',
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
        scenario: 'huge',
      },
      {
        id: 'call-per-row',
        label: 'A table needs one request for each row',
        scenario: 'chatty',
      },
      {
        id: 'other-model',
        label: 'The API uses XML, or the page needs another data model',
        scenario: 'legacy-xml',
      },
      {
        id: 'changing-shape',
        label: 'The shape of the responses changes from time to time',
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
        scenario: 'slow',
      },
      {
        id: 'rate-limited',
        label:
          'The API limits the request rate, or many users load the page at once',
        scenario: 'peak',
      },
      {
        id: 'hangs',
        label: 'Requests sometimes hang',
        scenario: 'hang',
      },
      {
        id: 'flaky',
        label: 'Intermittent errors; a retry usually works',
        scenario: 'flaky',
      },
      {
        id: 'second-server',
        label: 'A server can go down, but there is a second one',
        scenario: 'server-down',
      },
      {
        id: 'down',
        label: 'The whole API is sometimes down',
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
        scenario: 'state',
      },
      {
        id: 'many-sources',
        label: 'Pages join different parts of the data of several services',
        scenario: 'join',
      },
      {
        id: 'extended',
        label: 'Other teams add their data to your model',
        scenario: 'extend',
      },
    ],
  },
];

/** All facts to choose from, in groups. The scenarios define which strategies fit. */
export const FACT_GROUPS = GROUPS.map(({ title, facts }) => ({
  title,
  facts: facts.map(toFact),
}));

export const FACTS: Fact[] = FACT_GROUPS.flatMap(({ facts }) => facts);

/** The fact that applies if none is selected. */
export const PLAIN: Fact = toFact({
  id: 'plain',
  label: 'The API offers exactly what the page needs',
  scenario: 'plain',
});

/** What the fact's scenario expects of a strategy. */
export const expectationOf = (fact: Fact, strategy: Strategy): Expectation =>
  findScenario(fact.scenario).expected[strategy];
