import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { download, open } from './comparison';

const CONTROL = 'http://127.0.0.1:7190';
const PATHS = ['/scenarios', '/scenarios/chatty', '/advice', '/faults'];

test.afterEach(({ request }) => request.post(`${CONTROL}/reset`));

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`everybody can use it, ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, '/scenarios/chatty');
      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await expect(
        page.getByRole('img', { name: /^Requests in time, Backend plugin/ }),
      ).toBeVisible();

      for (const path of PATHS) {
        await page.goto(`/compare${path}`);
        await expect(page.getByRole('tab', { selected: true })).toBeVisible();
        await expect(page.getByRole('progressbar')).toHaveCount(0);
        const why = page.getByRole('button', { name: /^Why, and/ });
        for (const button of await why.all()) await button.press('Enter');
        // Of tabs that are out of sight the contrast is misjudged.
        await page
          .getByRole('tab', { selected: true })
          .scrollIntoViewIfNeeded();
        // Colours that fade in are not those to look at.
        await page.waitForFunction(
          () =>
            // Those that go with scrolling never end.
            !document
              .getAnimations()
              .some(({ timeline }) => timeline === document.timeline),
        );
        const { violations } = await new AxeBuilder({ page })
          // Tabs in the new frontend system's header name panels that it lacks.
          .exclude('.bui-PluginHeader [role=tab]')
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual(
          [],
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  }
}

test('a link leads to a scenario, and to what came of it', async ({ page }) => {
  await open(page, '/scenarios/no-cors');
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter');
  const save = page.getByRole('button', { name: 'Download JSON' });
  await expect(save).toBeVisible();
  await page.reload();
  await expect(page.getByText('✗ Blocked by CORS')).toBeVisible();
  expect(await download(page)).toHaveLength(3);
});

test('a run stops when it is cancelled, and leaves FrobsCo healthy', async ({
  page,
  request,
}) => {
  await open(page, '/scenarios/hang');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.getByRole('button', { name: 'Run', exact: true }),
  ).toBeVisible();
  await expect
    .poll(async () => (await request.get(`${CONTROL}/faults`)).json())
    .toEqual([]);
});

test('a mock that dies in mid-run is told of, and the run goes on once it is back', async ({
  page,
}) => {
  await open(page, '/scenarios');
  // As the proxy answers when nobody listens there.
  const dead = { status: 504, body: 'Error occurred while trying to proxy' };
  await page.getByRole('button', { name: 'Run all' }).click();
  // Or one that follows: the fourth may be over in no time.
  await expect(page.getByText(/^([4-9]|\d\d) of \d+/)).toBeVisible();
  await page.route(/frobsco-control/, route => route.fulfill(dead));
  await expect(page.getByRole('alert')).toContainText(
    /does not answer at its control port.*frobsco start/,
  );

  await page.unroute(/frobsco-control/);
  await page.getByRole('button', { name: /^Go on with the other/ }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(/^([7-9]|\d\d) of \d+/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Run all' })).toBeVisible();
});

test('what is ticked is in the address, and decides', async ({ page }) => {
  await open(page, '/advice?facts=no-cors');
  await expect(
    page.getByRole('heading', { name: 'Take: Proxy' }),
  ).toBeVisible();
  await page.getByLabel('It is slow').press('Space');
  await expect(
    page.getByRole('heading', { name: 'Take: Backend plugin' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/facts=no-cors(,|%2C)slow/);
});

test('a preset that is switched by hand shows on the pages of the roads', async ({
  page,
}) => {
  await open(page, '/faults');
  const preset = page.getByRole('button', { name: 'no-cors' });
  await preset.press('Enter');
  await expect(preset).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/frobs-direct');
  await expect(page.getByRole('alert')).toContainText('got no answer');
  await page.goto('/frobs-proxy');
  await expect(page.getByText('1 - 20 of 200')).toBeVisible();

  await page.goto('/compare/faults');
  await page.getByRole('button', { name: 'Reset', exact: true }).press('Enter');
  await page.goto('/frobs-direct');
  await expect(page.getByText('1 - 20 of 200')).toBeVisible();
});
