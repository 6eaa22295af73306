import type { Result } from '../lab/Result.ts';
import { HEAD, toRows } from './table.ts';

const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** Results as a table in Markdown, a row for each scenario. */
export function toMarkdown(results: Result[]): string {
  const rows = toRows(results).map(({ criteria, question, cells }) =>
    line([criteria, question, ...cells]),
  );
  return [line(HEAD), line(HEAD.map(() => '---')), ...rows].join('\n');
}
