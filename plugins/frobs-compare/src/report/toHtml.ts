import type { Result } from '../runner/Result.ts';
import { HEAD, toRows } from './rows.ts';

const escape = (text: string) =>
  text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

const row = (tag: 'td' | 'th', cells: string[]) =>
  `<tr>${cells.map(cell => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;

/** Results as a page that needs nothing else. */
export function toHtml(results: Result[]): string {
  const rows = toRows(results).map(({ criteria, question, cells }) =>
    row('td', [criteria, question, ...cells]),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Calling FrobsCo, compared</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { margin: 2rem }
  table { border-collapse: collapse }
  th, td { border: 1px solid; padding: .4rem .6rem; text-align: left; vertical-align: top }
</style>
<h1>Calling FrobsCo, compared</h1>
<table>
<thead>${row('th', HEAD)}</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}
