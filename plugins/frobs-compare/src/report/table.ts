import type { Result } from '../lab/Result.ts';
import { SCENARIOS, STRATEGIES, type Strategy } from '../scenarios/index.ts';
import {
  count,
  describeOutcome,
  formatBytes,
  signOf,
  STRATEGY_NAMES,
} from './words.ts';

/** A scenario with what became of each strategy, in words. */
export interface Row {
  id: string;
  criteria: string;
  question: string;
  cells: string[];
}

/** The names of the columns: reasons, question, and a strategy each. */
export const HEAD: string[] = [
  'Reasons',
  'Question',
  ...STRATEGIES.map(strategy => STRATEGY_NAMES[strategy]),
];

/** What a result comes to, in a line. */
export function inShort({ outcome, figures, differences }: Result): string {
  const { failures, requests, wireBytes } = figures;
  return [
    `${signOf(outcome)} ${describeOutcome(outcome)}`,
    ...(failures > 0 && requests > 1 ? [`${failures} failed`] : []),
    count(requests, 'request'),
    formatBytes(wireBytes),
    ...differences.map(difference => `NOT AS EXPECTED: ${difference}`),
  ].join(', ');
}

/** A row for each scenario that was run, in the order of the scenarios. */
export function toRows(results: Result[]): Row[] {
  const cell = (id: string, strategy: Strategy) => {
    const found = results.find(
      each => each.scenario === id && each.strategy === strategy,
    );
    return found ? inShort(found) : 'not run';
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
