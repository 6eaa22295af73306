/** The style of the HTML report: on a screen, on a narrow one, and on paper. */
export const REPORT_CSS = `
:root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif;
  --line: light-dark(#d0d0d0, #555); --soft: light-dark(#555, #bbb);
  --yes: light-dark(#dcfce7, #042713); --yes-text: light-dark(#116932, #86efac);
  --costly: light-dark(#ffedd5, #302008); --costly-text: light-dark(#92310a, #fdba74);
  --no: light-dark(#ffe2e2, #300c0c); --no-text: light-dark(#991919, #fca5a5) }
body { margin: 2rem auto; max-width: 90rem; padding: 0 1rem }
h1 { font-size: 1.6rem; margin: 0 0 .5rem }
h3, p { margin: 0 }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 0 1.5rem; color: var(--soft) }
dl div { display: flex; gap: .4rem }
dd { margin: 0; font-weight: 600 }
.scores { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin-bottom: 1.5rem }
section { border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem }
section p { color: var(--soft) }
section b { font-size: 1.6rem; color: CanvasText }
table { border-collapse: collapse; width: 100%; margin-top: 1rem }
th, td { border: 1px solid var(--line); padding: .5rem .6rem; text-align: left; vertical-align: top; font-weight: normal }
thead th { position: sticky; top: 0; background: Canvas; font-weight: 600 }
tbody th { width: 22% }
tbody p { margin-top: .35rem; font-size: 12.5px }
tbody th p, tbody th div { color: var(--soft) }
.group th { font-weight: 600; border-width: 2px 0 0; padding-top: 1.25rem }
.factor { float: right; font-weight: 600 }
.mismatch { font-weight: 600; text-decoration: underline }
td { width: 19.5%; font-variant-numeric: tabular-nums }
td[data-fits=yes] { background: var(--yes) } td[data-fits=yes] b { color: var(--yes-text) }
td[data-fits=costly] { background: var(--costly) } td[data-fits=costly] b { color: var(--costly-text) }
td[data-fits=no] { background: var(--no) } td[data-fits=no] b { color: var(--no-text) }
@media (max-width: 700px) {
  body { margin: 1rem auto }
  thead { display: none }
  table, tbody, tr, tbody th, td { display: block; width: auto }
  tbody th, td { border-width: 0 0 1px }
  td::before { content: attr(data-strategy) ': '; font-weight: 600 }
}
@media print {
  @page { size: A4 landscape; margin: 12mm }
  :root { color-scheme: light; font-size: 10px }
  body { margin: 0; max-width: none; padding: 0 }
  tbody p { font-size: 9px }
  thead th { position: static }
  tr, section { break-inside: avoid }
  .group { break-after: avoid }
  td { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
`;
