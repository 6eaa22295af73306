import { REPORT_HEAD, toRows } from '@internal/strategies';

const escape = text =>
  text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

const row = (tag, cells) =>
  `<tr>${cells.map(cell => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;

/** Results as a self-contained HTML page. */
export function toHtml(results) {
  const rows = toRows(results).map(({ criteria, question, cells }) =>
    row('td', [criteria, question, ...cells]),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Comparison of the strategies</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { margin: 2rem }
  table { border-collapse: collapse }
  th, td { border: 1px solid; padding: .4rem .6rem; text-align: left; vertical-align: top }
</style>
<h1>Comparison of the strategies</h1>
<table>
<thead>${row('th', REPORT_HEAD)}</thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}
