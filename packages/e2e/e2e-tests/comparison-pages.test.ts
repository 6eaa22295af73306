import { STRATEGIES } from '@internal/strategies';
import {
  expectNoOverflow,
  expectAccessible,
  inEachThemeAndWidth,
} from './support/accessibility.ts';
import { download } from './support/comparison.ts';
import { everyApp, expect, test, type Page } from './support/test.ts';

const PATHS = ['/scenarios', '/scenarios/chatty', '/advice', '/faults'];

/** Opens the tables behind the charts: the first one with the keyboard. */
async function expandAll(page: Page) {
  const closed = page.locator('details:not([open]) > summary');
  if ((await closed.count()) > 0) {
    await closed.first().press('Enter');
    await closed.evaluateAll((summaries: HTMLElement[]) =>
      summaries.forEach(summary => summary.click()),
    );
    await expect(closed).toHaveCount(0);
  }
}

/** Checks a page of the lab at two widths, in both themes. */
async function checkPage(page: Page, path: string) {
  await page.goto(`/compare${path}`);
  await inEachThemeAndWidth(page, [1280, 390], async () => {
    // That of the header; the code of a scenario has tabs, too.
    const tab = page.getByRole('tab', { selected: true }).first();
    await expect(tab).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expandAll(page);
    // axe misjudges the contrast of tabs outside the viewport.
    await tab.scrollIntoViewIfNeeded();
    await expectAccessible(page, axe =>
      // Tabs in the new frontend system's header refer to missing panels.
      axe.exclude('.bui-PluginHeader [role=tab]'),
    );
    await expectNoOverflow(page);
  });
}

test('the pages of the lab are accessible, in both themes and two widths', async ({
  page,
}) => {
  await page.goto('/compare/scenarios/chatty');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(
    page.getByRole('group', { name: /^Request timeline, GraphQL/ }),
  ).toBeVisible();

  for (const path of PATHS) {
    await checkPage(page, path);
  }
});

test('the home page is accessible, zoomed, and without moving pictures', async ({
  page,
}) => {
  const moving = () =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getTiming().iterations === Infinity)
          .length,
    );
  await page.goto('/');
  await expect.poll(moving).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
  // 640 is 1280 at 200 %.
  await inEachThemeAndWidth(page, [640, 390], async () => {
    await expect(
      page.getByRole('heading', { name: 'Start your own plugin' }),
    ).toBeVisible();
    await expectAccessible(page);
    await expectNoOverflow(page);
  });
});

test('the lab is accessible in the frame of the app', everyApp, ({ page }) =>
  checkPage(page, '/faults'),
);

test('a link opens a scenario with its results', everyApp, async ({ page }) => {
  await page.goto('/compare/scenarios/no-cors');
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter');
  await expect(page.getByText(/4 of 4 results as expected/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Blocked by CORS')).toBeVisible();
  expect(await download(page)).toHaveLength(STRATEGIES.length);
});

test('a cancelled run stops and resets the mock', async ({ frobsCo, page }) => {
  await page.goto('/compare/scenarios/hang');
  const run = page.getByRole('button', { name: 'Run', exact: true });
  const cancel = page.getByRole('button', { name: 'Cancel' });
  // Again if it ended before that was pressed.
  await expect(async () => {
    await run.or(cancel).click();
    await cancel.click({ timeout: 5_000 });
  }).toPass();
  await expect(run).toBeVisible();
  await expect.poll(() => frobsCo.faults()).toEqual([]);
});

test("a preset that is applied by hand shows on each strategy's page", async ({
  page,
}) => {
  await page.goto('/compare/faults');
  const preset = page.getByRole('button', { name: 'no-cors' });
  await preset.press('Enter');
  await expect(preset).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/frobs-direct');
  await expect(page.getByRole('alert')).toContainText('not reachable');
  await page.goto('/frobs-proxy');
  await expect(page.getByText('1 - 20 of 200')).toBeVisible();

  await page.goto('/compare/faults');
  await page.getByRole('button', { name: 'Reset', exact: true }).press('Enter');
  await page.goto('/frobs-direct');
  await expect(page.getByText('1 - 20 of 200')).toBeVisible();
});
