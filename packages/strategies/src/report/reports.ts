import {
  describeFigures,
  describeOutcome,
  FIT_LABELS,
  FIT_SIGNS,
} from '../format.ts';
import { findScenario, SCENARIOS } from '../scenarios/index.ts';
import { STRATEGIES, STRATEGY_LABELS, type Strategy } from '../strategy.ts';
import type { Result } from './Result.ts';

/** A scenario with the result of each strategy as text. */
export interface Row {
  id: string;
  criteria: string;
  question: string;
  cells: string[];
}

/** The column headings: reasons, question and the strategies. */
const REPORT_HEAD = [
  'Reasons',
  'Question',
  ...STRATEGIES.map(strategy => STRATEGY_LABELS[strategy]),
];

/** Whether the strategy fits, and the result, in one line. */
export function summarizeResult(result: Result): string {
  const { outcome, figures, mismatches, scenario, strategy } = result;
  const { fits } = findScenario(scenario).expected[strategy];
  const { requests, failures, wireBytes } = describeFigures(figures);
  const facts = [
    `${FIT_SIGNS[fits]} ${FIT_LABELS[fits]}: ${describeOutcome(outcome)}`,
    requests,
    ...(failures ? [failures] : []),
    wireBytes,
    ...mismatches.map(mismatch => `NOT AS EXPECTED: ${mismatch}`),
  ];
  return facts.join(', ');
}

/** A row for each scenario that has a result, in the order of the scenarios. */
export function toRows(results: Result[]): Row[] {
  const cell = (id: string, strategy: Strategy) => {
    const found = results.find(
      each => each.scenario === id && each.strategy === strategy,
    );
    return found ? summarizeResult(found) : 'not run';
  };
  return SCENARIOS.filter(({ id }) =>
    results.some(({ scenario }) => scenario === id),
  ).map(({ id, criteria, question }) => ({
    id,
    criteria: criteria.join(', '),
    question,
    cells: STRATEGIES.map(strategy => cell(id, strategy)),
  }));
}

const tableLine = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** Results as a Markdown table with a row for each scenario. */
export function toMarkdown(results: Result[]): string {
  const rows = toRows(results).map(({ criteria, question, cells }) =>
    tableLine([criteria, question, ...cells]),
  );
  return [
    tableLine(REPORT_HEAD),
    tableLine(REPORT_HEAD.map(() => '---')),
    ...rows,
  ].join('\n');
}

const LABEL_WIDTH = Math.max(
  ...Object.values(STRATEGY_LABELS).map(({ length }) => length),
);

/** Results for a terminal, with a block of lines for each scenario, and the reasons. */
export function toText(results: Result[]): string {
  return toRows(results)
    .map(({ id, criteria, question, cells }) => {
      const { expected } = findScenario(id);
      const lines = STRATEGIES.map((strategy, index) => {
        const label = STRATEGY_LABELS[strategy].padEnd(LABEL_WIDTH);
        return `  ${label}  ${cells[index]}. ${expected[strategy].why}`;
      });
      return [`${question} (${id}: ${criteria})`, ...lines].join('\n');
    })
    .join('\n\n');
}
