import { count, describeOutcome, formatBytes, signOf } from '../format.ts';
import { SCENARIOS } from '../scenarios/index.ts';
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
export const REPORT_HEAD: string[] = [
  'Reasons',
  'Question',
  ...STRATEGIES.map(strategy => STRATEGY_LABELS[strategy]),
];

/** A result in one line. */
export function summarizeResult({
  outcome,
  figures,
  mismatches,
}: Result): string {
  const { failures, requests, wireBytes } = figures;
  return [
    `${signOf(outcome)} ${describeOutcome(outcome)}`,
    ...(failures > 0 && requests > 1 ? [`${failures} failed`] : []),
    count(requests, 'request'),
    formatBytes(wireBytes),
    ...mismatches.map(mismatch => `NOT AS EXPECTED: ${mismatch}`),
  ].join(', ');
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

const LABEL_WIDTH = Math.max(...REPORT_HEAD.map(name => name.length));

/** Results for a terminal, with a block of lines for each scenario. */
export function toText(results: Result[]): string {
  return toRows(results)
    .map(({ id, criteria, question, cells }) => {
      const lines = cells.map(
        (cell, index) =>
          `  ${REPORT_HEAD[index + 2].padEnd(LABEL_WIDTH)}  ${cell}`,
      );
      return [`${question} (${id}: ${criteria})`, ...lines].join('\n');
    })
    .join('\n\n');
}
