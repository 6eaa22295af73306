import { SCENARIOS, STRATEGIES, type Result } from '@internal/strategies';
import {
  LONGEST_RUN_MS,
  measureLayoutShift,
  runAll,
} from './support/comparison.ts';
import { keepNetworkLog, type LoggedRequest } from './support/networkLog.ts';
import { signIn } from './support/signIn.ts';
import { expect, test } from './support/test.ts';

const CELLS = SCENARIOS.length * STRATEGIES.length;
const secrets = ['frobs-demo-key', 'frobs-backend-secret', 'backstage-secret'];

// The log also counts the framing of chunks; small responses have one chunk.
const FRAMING = 16;

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** The log entries of the requests that the page reports for a result. */
function logOf(result: Result, log: LoggedRequest[]) {
  const from = Math.min(...result.requests.map(r => r.start));
  const to = Math.max(...result.requests.map(r => r.end));
  const urls = result.requests.map(({ url }) => url);
  return log.filter(
    ({ end, method, time, url }) =>
      // By end, not start: either of the two logs may note the start first.
      end > from && time < to && method !== 'OPTIONS' && urls.includes(url),
  );
}

test('each scenario has the expected result, and correct figures', async ({
  page,
}) => {
  test.setTimeout(2 * LONGEST_RUN_MS);
  const texts: Promise<string>[] = [];
  page.on('request', request => {
    const headers = request.allHeaders().then(JSON.stringify);
    texts.push(headers.catch(() => ''));
  });
  await page.goto('/compare');
  const log = await keepNetworkLog(page);
  const layoutShift = await measureLayoutShift(page);
  const results = await runAll(page);
  // Good is less than 0.1 (https://web.dev/articles/cls): a run updates the page for a minute.
  expect(await layoutShift()).toBeLessThan(0.02);

  expect(results).toHaveLength(CELLS - 1);
  await expect(page.getByRole('status')).toContainText(
    /1 cell left out: .*, Direct: it needs a sign-in at FrobsCo/,
  );
  expect(results.filter(({ mismatches }) => mismatches.length)).toEqual([]);
  await expect(page.getByText(/Not as expected/)).toHaveCount(0);

  for (const result of results) {
    const logged = logOf(result, log);
    const cell = `${result.scenario}/${result.strategy}`;
    const { requests, wireBytes, bodyBytes } = result.figures;
    expect([cell, logged.length]).toEqual([cell, requests]);
    for (const [figure, shown, truth] of [
      ['wire', wireBytes, sum(logged.map(entry => entry.wireBytes))],
      ['body', bodyBytes, sum(logged.map(entry => entry.bodyBytes))],
    ] as const) {
      expect(
        Math.abs(shown - truth),
        `${cell} ${figure}: ${shown}, ${truth}`,
      ).toBeLessThanOrEqual(Math.max(0.02 * truth, FRAMING * logged.length));
    }
  }

  const sent = (await Promise.all(texts)).join();
  const shown = JSON.stringify(results);
  for (const secret of secrets) {
    expect(sent).not.toContain(secret);
    expect(shown).not.toContain(secret);
  }

  await page.goto('/compare/scenarios/user-oauth');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await signIn(page, 'freda', () =>
    page
      .getByRole('dialog', { name: 'Login Required' })
      .getByRole('button', { name: 'Log in' })
      .click(),
  );
  await expect(page.getByText('200 frobs')).toBeVisible();
});
