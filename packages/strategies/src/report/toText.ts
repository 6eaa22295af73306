import type { Result } from './Result.ts';
import { REPORT_HEAD, toRows } from './toRows.ts';

const WIDTH = Math.max(...REPORT_HEAD.map(name => name.length));

/** Results for a terminal, with a block of lines for each scenario. */
export function toText(results: Result[]): string {
  return toRows(results)
    .map(({ id, criteria, question, cells }) => {
      const lines = cells.map(
        (cell, index) => `  ${REPORT_HEAD[index + 2].padEnd(WIDTH)}  ${cell}`,
      );
      return [`${question} (${id}: ${criteria})`, ...lines].join('\n');
    })
    .join('\n\n');
}
