import { findScenario } from '../scenarios/index.ts';
import { createResult } from '../testUtils.ts';
import { toHtml } from './toHtml.ts';

const { why } = findScenario('plain').expected.direct;

const textOf = (element: Element | null) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the HTML report', () => {
  const mismatches = ['<img src=x> & "more"'];
  const text = toHtml(
    [
      createResult({ mismatches, figures: { requests: 101 } }),
      createResult({ strategy: 'proxy' }),
      createResult({ scenario: 'no-cors', outcome: 'cors' }),
    ],
    { Commit: '<b>1234</b>' },
  );
  const page = new DOMParser().parseFromString(text, 'text/html');
  const cells = [...page.querySelectorAll('td')].map(textOf);

  it('has a row for each scenario with results, below its group', () => {
    const rows = [...page.querySelectorAll('tbody tr')];
    expect(rows.map(row => textOf(row.querySelector('b') ?? row))).toEqual([
      'Size and fit',
      'Exact fit',
      'Network and transport',
      'No CORS',
    ]);
  });

  it('says whether each strategy fits, the result, the factor and why', () => {
    expect(cells).toHaveLength(8);
    expect(cells[0]).toBe(
      `✓ Fits 101× Data 101 requests · 1.2 kB · 56 ms Not as expected: ${mismatches[0]} ${why}`,
    );
    expect(cells[3]).toMatch(/^✗ Does not fit Not run. Expected: Data /);
    expect(cells[4]).toMatch(/^✗ Does not fit Blocked by CORS 1 request/);
  });

  it('says where the results come from, and the score of each strategy', () => {
    expect(textOf(page.querySelector('dl'))).toBe('Commit <b>1234</b>');
    expect(page.querySelectorAll('section')).toHaveLength(4);
  });

  it('escapes all text, and loads nothing', () => {
    expect(page.querySelectorAll('img, dl b, script, link')).toHaveLength(0);
    expect(text).not.toMatch(/https?:/);
  });
});
