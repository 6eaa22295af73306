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
    ['✓ Fits: Data, 1 request, 1.2 kB', createResult()],
    [
      // Whether it fits does not follow from the outcome.
      '✗ Does not fit: Data, 1 request, 1.2 kB',
      createResult({ scenario: 'huge' }),
    ],
    [
      '✗ Does not fit: 429 Too Many Requests, 20 requests, 7 failed, 1.2 kB',
      createResult({
        scenario: 'peak',
        outcome: '429',
        figures: { requests: 20, failures: 7 },
      }),
    ],
    // The outcome already says that the only request failed.
    [
      '✗ Does not fit: 503 Service Unavailable, 1 request, 1.2 kB',
      createResult({
        scenario: 'flaky',
        outcome: '503',
        figures: { failures: 1 },
      }),
    ],
    [
      '✓ Fits: Blocked by CORS, 1 request, 1.2 kB, NOT AS EXPECTED: expected data, got cors',
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
          expect.stringMatching(/^✓ Fits: Blocked by CORS/),
          expect.stringMatching(/^✓ Fits: Data/),
          ...['not run', 'not run'],
        ],
      },
      {
        ...{ id: 'huge', criteria: 'D2, B2', question: huge.question },
        cells: [
          ...['not run', 'not run'],
          ...[expect.stringMatching(/^✓ Fits: Stale data/), 'not run'],
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
    expect(rows[0]).toContain(
      `| D1 | ${plain.question} | ✓ Fits: Data, 1 request`,
    );
  });

  it('is a block of lines for each scenario in a terminal', () => {
    const [first, second] = toText(results).split('\n\n');
    expect(first.split('\n')).toEqual([
      `${plain.question} (plain: D1)`,
      expect.stringMatching(/^ {2}Direct {10}✓ Fits: Blocked by CORS, /),
      `  Proxy           ✓ Fits: Data, 1 request, 1.2 kB. ${plain.expected.proxy.why}`,
      `  Backend plugin  not run. ${plain.expected.backend.why}`,
      expect.stringContaining('  GraphQL         not run. '),
    ]);
    expect(second).toContain(huge.question);
  });
});
