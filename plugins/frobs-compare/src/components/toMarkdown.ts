import { SCENARIOS, STRATEGIES, type Strategy } from '../scenarios';
import type { Result } from '../lab/Result';
import {
  count,
  describeOutcome,
  formatBytes,
  signOf,
  STRATEGY_NAMES,
} from './words';

/** What a result comes to, in a line. */
export function inShort({ outcome, figures, differences }: Result): string {
  const facts = [
    `${signOf(outcome)} ${describeOutcome(outcome)}`,
    count(figures.requests, 'request'),
    formatBytes(figures.wireBytes),
  ];
  if (figures.failures > 0 && figures.requests > 1) {
    facts.splice(1, 0, `${figures.failures} failed`);
  }
  if (differences.length > 0) {
    facts.push(`NOT AS EXPECTED: ${differences.join('; ')}`);
  }
  return facts.join(', ');
}

/** Results as a table in Markdown, a row for each scenario. */
export function toMarkdown(results: Result[]): string {
  const cell = (id: string, strategy: Strategy) => {
    const found = results.find(
      each => each.scenario === id && each.strategy === strategy,
    );
    return found ? inShort(found) : 'not run';
  };
  const rows = SCENARIOS.filter(({ id }) =>
    results.some(({ scenario }) => scenario === id),
  ).map(({ id, criteria, question }) => [
    criteria.join(', '),
    question,
    ...STRATEGIES.map(strategy => cell(id, strategy)),
  ]);
  const head = [
    'Reasons',
    'Question',
    ...STRATEGIES.map(strategy => STRATEGY_NAMES[strategy]),
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}
