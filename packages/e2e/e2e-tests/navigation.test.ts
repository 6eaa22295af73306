import {
  expectAccessible,
  expectNoOverflow,
  inEachThemeAndWidth,
} from './support/accessibility.ts';
import {
  failOnErrorsOfBuiltApp,
  everyApp,
  everyServer,
  expect,
  test,
} from './support/test.ts';

failOnErrorsOfBuiltApp();

test('the sidebar leads to every page', everyServer, async ({ page }) => {
  await page.goto('/');
  const sidebar = page.getByRole('navigation', { name: 'sidebar nav' });
  for (const [link, heading] of [
    ['Direct', 'Direct'],
    ['Proxy', 'Proxy'],
    ['Backend plugin', 'Backend plugin'],
    ['APIs', 'APIs'],
    ['Settings', 'Settings'],
    ['Catalog', 'FrobsCo Catalog'],
  ]) {
    await sidebar.getByRole('link', { name: link, exact: true }).click();
    await expect(
      page.getByRole('heading', { name: heading, exact: true }),
    ).toBeVisible();
  }
});

test('an address without a page leads home', everyApp, async ({ page }) => {
  await page.goto('/nowhere');
  await inEachThemeAndWidth(page, [1280, 390], async () => {
    await expect(
      page.getByRole('heading', { name: 'Page not found' }),
    ).toBeVisible();
    await expectAccessible(page);
    await expectNoOverflow(page);
  });
  await page.getByRole('link', { name: 'Go to the home page' }).click();
  await expect(page).toHaveTitle(/^Home/);
});

test('the catalog has the system with all its parts', async ({ page }) => {
  await page.goto('/catalog/default/system/frobsco');
  for (const name of [
    'frobs-direct',
    'frobs-proxy',
    'frobs-aggregator',
    'FrobsCo API',
    "Partner company's API",
  ]) {
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  }
});

test("the catalog has FrobsCo's API with its definition", async ({ page }) => {
  await page.goto('/catalog/default/api/frobsco-api/definition');
  await expect(
    page.getByText('/v1/list', { exact: false }).first(),
  ).toBeVisible();
});

test(
  'the entity page of a frob shows its data from FrobsCo',
  everyApp,
  async ({ page }) => {
    await page.goto('/catalog/default/component/brass-cog');
    await expect(page.getByText('Brass Cog 1')).toBeVisible();
    // A link in the new frontend system.
    const tab = page.getByRole('tab', { name: 'Frob' });
    await tab.or(page.getByRole('link', { name: 'Frob', exact: true })).click();
    await expect(page.getByText('of 200 flerps in all')).toBeVisible();
  },
);
