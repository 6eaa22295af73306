import {
  describeFigures,
  describeOutcome,
  FIT_LABELS,
  FIT_SIGNS,
} from '../format.ts';
import { FIT_SCORES } from '../scenarios/fitScore.ts';
import { SCENARIO_GROUPS, SCENARIOS } from '../scenarios/index.ts';
import type { Scenario } from '../scenarios/Scenario.ts';
import { STRATEGIES, STRATEGY_LABELS, type Strategy } from '../strategy.ts';
import { describeFactor, formatFactor, worstFactorOf } from './factors.ts';
import { REPORT_CSS } from './reportCss.ts';
import type { Result } from './Result.ts';

/** Text to be escaped, or HTML that is safe already. */
type Part = string | { html: string };

const escape = (text: string) =>
  text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

/** HTML in which each inserted text is escaped. */
const html = (strings: TemplateStringsArray, ...parts: (Part | Part[])[]) => ({
  html: String.raw(
    { raw: strings },
    ...parts.map(part =>
      [part]
        .flat()
        .map(each => (typeof each === 'string' ? escape(each) : each.html))
        .join(''),
    ),
  ),
});

function scoreCard(strategy: Strategy): Part {
  const { yes, costly, no, simplest } = FIT_SCORES[strategy];
  return html`<section>
    <h3>${STRATEGY_LABELS[strategy]}</h3>
    <p><b>${String(yes)}</b> of ${String(SCENARIOS.length)} fit</p>
    <p>
      ${FIT_SIGNS.costly} ${String(costly)} with overhead, ${FIT_SIGNS.no}
      ${String(no)} do not fit
    </p>
    <p>The simplest that fits: ${String(simplest)}</p>
  </section>`;
}

function measured(result: Result, row: Result[]): Part {
  const factor = worstFactorOf(result, row);
  const { requests, wireBytes, milliseconds, failures } = describeFigures(
    result.figures,
  );
  return html`${
      factor
        ? html` <span class="factor" title="${describeFactor(factor)}"
            >${formatFactor(factor)}</span
          >`
        : ''
    }
    <div>${describeOutcome(result.outcome)}</div>
    <div>
      ${[requests, failures, wireBytes, milliseconds].filter(Boolean).join(' · ')}
    </div>
    ${result.mismatches.map(each => html`<div class="mismatch">Not as expected: ${each}</div>`)}`;
}

function cell(scenario: Scenario, strategy: Strategy, row: Result[]): Part {
  const { fits, outcome, why } = scenario.expected[strategy];
  const result = row.find(each => each.strategy === strategy);
  return html`<td
    data-fits="${fits}"
    data-strategy="${STRATEGY_LABELS[strategy]}"
  >
    <b>${FIT_SIGNS[fits]} ${FIT_LABELS[fits]}</b>
    ${
      result
        ? measured(result, row)
        : html`<div>
            Not run. Expected: ${outcome.map(describeOutcome).join(' or ')}
          </div>`
    }
    <p>${why}</p>
  </td>`;
}

function scenarioRow(scenario: Scenario, results: Result[]): Part {
  const row = results.filter(each => each.scenario === scenario.id);
  return html`<tr>
    <th scope="row">
      <b>${scenario.title}</b>
      <div>${scenario.question}</div>
      <p>${scenario.criteria.join(', ')}: ${scenario.lesson}</p>
    </th>
    ${STRATEGIES.map(strategy => cell(scenario, strategy, row))}
  </tr>`;
}

/**
 * Results as a self-contained HTML page: the score of each strategy, and a table of the
 * scenarios that have a result.
 *
 * @param origin - where the results come from, by name: date, commit, versions, machine
 */
export function toHtml(
  results: Result[],
  origin: Record<string, string> = {},
): string {
  const columns = STRATEGIES.map(
    strategy => html`<th scope="col">${STRATEGY_LABELS[strategy]}</th>`,
  );
  const groups = SCENARIO_GROUPS.map(({ title, scenarios }) => ({
    title,
    shown: scenarios.filter(({ id }) =>
      results.some(({ scenario }) => scenario === id),
    ),
  })).filter(({ shown }) => shown.length > 0);
  const page = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Strategies to call an API, compared</title>
      <style>
        ${{ html: REPORT_CSS }}
      </style>
      <h1>Strategies to call an API, compared</h1>
      <dl>
        ${Object.entries(origin).map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <div class="scores">${STRATEGIES.map(scoreCard)}</div>
      <p>
        A factor such as 50× compares a figure with the best strategy that
        succeeded in the same row.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            ${columns}
          </tr>
        </thead>
        ${groups.map(
          ({ title, shown }) =>
            html`<tbody>
              <tr class="group">
                <th colspan="${String(STRATEGIES.length + 1)}" scope="rowgroup">
                  ${title}
                </th>
              </tr>
              ${shown.map(each => scenarioRow(each, results))}
            </tbody>`,
        )}
      </table>
    </html> `;
  return page.html;
}
