import type { Result } from '../runner/Result.ts';
import { HEAD, toRows } from './rows.ts';

const WIDTH = Math.max(...HEAD.map(name => name.length));

/** Results for a terminal, with a block of lines for each scenario. */
export function toText(results: Result[]): string {
  return toRows(results)
    .map(({ id, criteria, question, cells }) => {
      const lines = cells.map(
        (cell, index) => `  ${HEAD[index + 2].padEnd(WIDTH)}  ${cell}`,
      );
      return [`${question} (${id}: ${criteria})`, ...lines].join('\n');
    })
    .join('\n\n');
}
