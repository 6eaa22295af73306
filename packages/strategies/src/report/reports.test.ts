import { createResult } from '../testUtils.ts';
import { findScenario, SCENARIOS } from '../scenarios/index.ts';
import { STRATEGIES } from '../strategy.ts';
import { summarizeResult, toMarkdown, toRows, toText } from './reports.ts';

const plain = findScenario('plain');
const huge = findScenario('huge');
const results = [
  createResult({ scenario: 'huge', strategy: 'backend', outcome: 'stale' }),
  createResult({ outcome: 'cors', mismatches: ['expected data, got cors'] }),
  createResult({ strategy: 'proxy' }),
];

describe('summarizeResult', () => {
  it.each([
    ['✓ Data, 1 request, 1.2 kB', createResult()],
    [
      '✗ 429 Too Many Requests, 7 failed, 20 requests, 1.2 kB',
      createResult({ outcome: '429', figures: { requests: 20, failures: 7 } }),
    ],
    // The outcome already says that the only request failed.
    [
      '✗ 503 Service Unavailable, 1 request, 1.2 kB',
      createResult({ outcome: '503', figures: { failures: 1 } }),
    ],
    [
      '✗ Blocked by CORS, 1 request, 1.2 kB, NOT AS EXPECTED: expected data, got cors',
      results[1],
    ],
  ])('%s', (words, result) => expect(summarizeResult(result)).toBe(words));
});

describe('a report', () => {
  it('has a row for each scenario with results, in the order of the scenarios', () => {
    expect(toRows(results)).toEqual([
      {
        ...{ id: 'plain', criteria: 'D1', question: plain.question },
        cells: [
          expect.stringMatching(/^✗ Blocked by CORS/),
          expect.stringMatching(/^✓ Data/),
          ...['not run', 'not run'],
        ],
      },
      {
        ...{ id: 'huge', criteria: 'D2, B2', question: huge.question },
        cells: [
          ...['not run', 'not run'],
          ...[expect.stringMatching(/^◷ Stale data/), 'not run'],
        ],
      },
    ]);
    expect(toRows([])).toEqual([]);
  });

  it('is a Markdown table with the same number of cells in each row', () => {
    const all = SCENARIOS.flatMap(({ id: scenario }) =>
      STRATEGIES.map(strategy => createResult({ scenario, strategy })),
    );
    const [head, rule, ...rows] = toMarkdown(all).split('\n');
    expect(head).toBe(
      '| Reasons | Question | Direct | Proxy | Backend plugin | GraphQL |',
    );
    expect(rule).toBe('| --- | --- | --- | --- | --- | --- |');
    expect(rows).toHaveLength(SCENARIOS.length);
    rows.forEach(row => expect(row.split('|')).toHaveLength(8));
    expect(rows[0]).toContain(`| D1 | ${plain.question} | ✓ Data, 1 request`);
  });

  it('is a block of lines for each scenario in a terminal', () => {
    const [first, second] = toText(results).split('\n\n');
    expect(first.split('\n')).toEqual([
      `${plain.question} (plain: D1)`,
      expect.stringMatching(/^ {2}Direct {10}✗ Blocked by CORS, /),
      expect.stringMatching(/^ {2}Proxy {11}✓ Data, /),
      '  Backend plugin  not run',
      '  GraphQL         not run',
    ]);
    expect(second).toContain(huge.question);
  });
});
