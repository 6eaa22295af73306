import AxeBuilder from '@axe-core/playwright';
import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expect, test } from '@playwright/test';

// Not in development, where React warns of what Material UI 4 does.
if (process.env.CI) {
  failOnBrowserErrors();
}

test('the frobs come from the backend plugin', async ({ page }) => {
  const requests: URL[] = [];
  page.on('request', request => requests.push(new URL(request.url())));

  await page.goto('/frobs-aggregator');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByText('1 - 20 of 200')).toBeVisible();
  await expect(page.getByText('frob-001')).toBeVisible();
  await expect(page.getByText('of 200 flerps in all')).toBeVisible();

  const toFrobsCo = requests.filter(({ port }) => port.startsWith('71'));
  const toBackend = requests.filter(
    ({ pathname }) => pathname.startsWith('/api/') && /frob/.test(pathname),
  );
  expect(toFrobsCo).toEqual([]);
  expect(toBackend.map(String)).toEqual([
    'http://localhost:7007/api/frobs-aggregator/summary',
    'http://localhost:7007/api/frobs-aggregator/frobs?limit=20&offset=0',
  ]);
});

test('a signed-in user sets the thunk', async ({ page }) => {
  await page.goto('/frobs-aggregator');
  await page.getByRole('button', { name: 'Enter' }).click();

  const field = page.getByRole('textbox', { name: 'Target weight in grams' });
  await field.fill('4900');
  await field.press('Enter');

  await expect(page.getByText('4,900 g', { exact: true })).toBeVisible();
  await expect(page.getByText('set by user:default/guest')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everybody can use the page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/frobs-aggregator');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
}
