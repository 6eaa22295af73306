import type { Result } from './Result.ts';
import { REPORT_HEAD, toRows } from './toRows.ts';

const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** Results as a Markdown table with a row for each scenario. */
export function toMarkdown(results: Result[]): string {
  const rows = toRows(results).map(({ criteria, question, cells }) =>
    line([criteria, question, ...cells]),
  );
  return [line(REPORT_HEAD), line(REPORT_HEAD.map(() => '---')), ...rows].join(
    '\n',
  );
}
