import { SCENARIOS, STRATEGIES, type Result } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { expect, test } from '../e2e-tests/support/test.ts';

/** Results that are the same on each machine. */
const results: Result[] = SCENARIOS.flatMap(({ id: scenario, expected }) =>
  STRATEGIES.map((strategy, index) =>
    createResult({
      ...{ scenario, strategy, outcome: expected[strategy].outcome[0] },
      figures: { requests: 101 - 33 * index, wireBytes: 40_000 / (index + 1) },
    }),
  ),
);

/** The pages, and what each of them shows when it is ready. */
const PAGES = [
  { name: 'home', path: '/', ready: /./ },
  { name: 'compare', path: '/compare', ready: /100 of 100 results/ },
  { name: 'scenario', path: '/compare/scenarios/chatty', ready: /4 of 4/ },
  { name: 'strategy', path: '/strategies/direct', ready: /1 - 20 of 200/ },
  { name: 'advisor', path: '/compare/advice?facts=no-cors', ready: /Proxy/ },
];

for (const { name, path, ready } of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.addInitScript(
        stored => {
          localStorage.setItem('strategy-lab.results', stored);
        },
        JSON.stringify(
          Object.fromEntries(
            results.map(each => [`${each.scenario}/${each.strategy}`, each]),
          ),
        ),
      );
      await page.goto(path);
      await expect(page.locator('main').getByText(ready).first()).toBeVisible();
      await expect(page).toHaveScreenshot(`${name}-${colorScheme}.png`);
    });
  }
}
