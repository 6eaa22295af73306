import type { Result } from '../runner/Result.ts';
import { HEAD, toRows } from './rows.ts';

const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** Results as a Markdown table with a row for each scenario. */
export function toMarkdown(results: Result[]): string {
  const rows = toRows(results).map(({ criteria, question, cells }) =>
    line([criteria, question, ...cells]),
  );
  return [line(HEAD), line(HEAD.map(() => '---')), ...rows].join('\n');
}
