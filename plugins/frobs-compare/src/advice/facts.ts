import {
  findScenario,
  type Expectation,
  type Strategy,
} from '../scenarios/index.ts';

/** Something that a person can say of their API. */
export interface Fact {
  id: string;
  label: string;
  /** Ids of the article's reasons that it comes from, of those of the scenario. */
  criteria: string[];
  /** The scenario that proves what each strategy makes of it. */
  scenario: string;
  /**
   * A strategy that the scenario rules out, but that does after all once one's
   * own code makes the change which the scenario names, and what to mind then.
   */
  bridge?: { strategy: Strategy; mind: string };
}

/** Facts that belong together. */
export interface FactGroup {
  title: string;
  facts: Fact[];
}

/** All that can be ticked. Which strategies fit is what the scenarios say. */
export const FACT_GROUPS: FactGroup[] = [
  {
    title: 'The way to it',
    facts: [
      {
        id: 'no-cors',
        label: 'It has no CORS headers',
        criteria: ['D5', 'P1'],
        scenario: 'no-cors',
      },
      {
        id: 'untrusted',
        label:
          'It has plain HTTP only, or a certificate that browsers do not know',
        criteria: ['D5', 'P1'],
        scenario: 'private-ca',
      },
      {
        id: 'internal-only',
        label: 'Users cannot reach it over their network',
        criteria: ['D6'],
        scenario: 'internal-only',
      },
      {
        id: 'one-way-in',
        label: 'All calls are to go through one door that the config rules',
        criteria: ['P4'],
        scenario: 'one-way-in',
      },
    ],
  },
  {
    title: 'Who may call it',
    facts: [
      {
        id: 'api-key',
        label: 'It wants a secret key',
        criteria: ['D7', 'P2', 'B5'],
        scenario: 'api-key',
      },
      {
        id: 'service-token',
        label: 'It wants a token that services get by client credentials',
        criteria: ['B5'],
        scenario: 'client-credentials',
      },
      {
        id: 'own-accounts',
        label: 'Users have accounts of their own there (OAuth)',
        criteria: ['D7'],
        scenario: 'user-oauth',
        // The page can have the user's token, so it can hand that on as well.
        bridge: {
          strategy: 'aggregator',
          mind: 'What the plugin keeps has to be kept apart for each user.',
        },
      },
      {
        id: 'user-rights',
        label: 'Rights depend on the user, and it does not check them itself',
        criteria: ['B6'],
        scenario: 'who-asks',
      },
    ],
  },
  {
    title: 'What it answers',
    facts: [
      {
        id: 'huge',
        label: 'Its answers are huge for what the page shows',
        criteria: ['D2', 'B2'],
        scenario: 'huge',
      },
      {
        id: 'call-per-row',
        label: 'A table takes one call for each row',
        criteria: ['D2', 'B3'],
        scenario: 'chatty',
      },
      {
        id: 'other-model',
        label: 'It speaks XML, or the page needs another model',
        criteria: ['B1'],
        scenario: 'legacy-xml',
      },
      {
        id: 'changing-shape',
        label: 'The shape of its answers changes now and then',
        criteria: ['D1', 'B1'],
        scenario: 'wrong-shape',
      },
    ],
  },
  {
    title: 'How well it does',
    facts: [
      {
        id: 'slow',
        label: 'It is slow',
        criteria: ['D3', 'B3'],
        scenario: 'slow',
      },
      {
        id: 'rate-limited',
        label: 'It limits requests, or many people look at once',
        criteria: ['D3', 'B3'],
        scenario: 'peak',
      },
      {
        id: 'hangs',
        label: 'It takes calls that it never answers',
        criteria: ['D3', 'D4', 'B3'],
        scenario: 'hang',
      },
      {
        id: 'flaky',
        label: 'Some of its answers are errors, and the next is not',
        criteria: ['D4', 'P3', 'B3'],
        scenario: 'flaky',
      },
      {
        id: 'second-server',
        label: 'Its servers go down, but there is another one',
        criteria: ['D4', 'P3', 'B3'],
        scenario: 'server-down',
      },
      {
        id: 'down',
        label: 'It is down altogether at times',
        criteria: ['D4', 'B3'],
        scenario: 'all-down',
      },
    ],
  },
  {
    title: 'What the page does',
    facts: [
      {
        id: 'summed-up',
        label: 'It shows data summed up, or joined with other data',
        criteria: ['B2'],
        scenario: 'huge-compressed',
      },
      {
        id: 'state',
        label: 'It keeps something that the API has no place for',
        criteria: ['B4'],
        scenario: 'state',
      },
    ],
  },
];

export const FACTS: Fact[] = FACT_GROUPS.flatMap(({ facts }) => facts);

/** What is true where nothing is ticked. */
export const PLAIN: Fact = {
  id: 'plain',
  label: 'It has just what the page needs',
  criteria: ['D1'],
  scenario: 'plain',
};

/** What the fact's scenario says of a strategy. */
export const expectationOf = (fact: Fact, strategy: Strategy): Expectation =>
  findScenario(fact.scenario).expected[strategy];
