import AxeBuilder from '@axe-core/playwright';
import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expect, test } from '@playwright/test';

// Not in development, where React warns of what Material UI 4 does.
if (process.env.CI) {
  failOnBrowserErrors();
}

test('the frobs come through the proxy', async ({ page }) => {
  const requests: URL[] = [];
  page.on('request', request => requests.push(new URL(request.url())));

  await page.goto('/frobs-proxy');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByText('1 - 20 of 200')).toBeVisible();
  await expect(page.getByText('frob-001')).toBeVisible();

  const toFrobsCo = requests.filter(({ port }) => port.startsWith('71'));
  const toBackend = requests.filter(
    ({ pathname }) => pathname.startsWith('/api/') && /frob/.test(pathname),
  );
  expect(toFrobsCo).toEqual([]);
  expect(toBackend.map(String)).toEqual([
    'http://localhost:7007/api/proxy/frobs/list',
  ]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everybody can use the page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/frobs-proxy');
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
}
