import {
  expectAccessible,
  inEachThemeAndWidth,
} from './support/accessibility.ts';
import {
  failOnErrorsOfBuiltApp,
  everyApp,
  expect,
  test,
} from './support/test.ts';

failOnErrorsOfBuiltApp();

test(
  'the page reads the frobs from the backend plugin',
  everyApp,
  async ({ page, stack }) => {
    const requests: string[] = [];
    page.on('request', request => requests.push(request.url()));

    await page.goto('/frobs-aggregator');
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expect(page.getByText('frob-001')).toBeVisible();
    await expect(page.getByText('of 200 flerps in all')).toBeVisible();

    // All parts of FrobsCo are at this address; Backstage is at localhost.
    expect(requests.filter(url => url.includes('127.0.0.1'))).toEqual([]);
    expect(requests.filter(url => /\/api\/.*frob/.test(url))).toEqual([
      `${stack.backend}/api/frobs-aggregator/summary`,
      `${stack.backend}/api/frobs-aggregator/frobs?limit=20&offset=0`,
    ]);
  },
);

test('a signed-in user sets the thunk', async ({ page }) => {
  await page.goto('/frobs-aggregator');
  const field = page.getByRole('textbox', { name: 'Target weight in grams' });
  await field.fill('4900');
  await field.press('Enter');

  await expect(page.getByText('4,900 g', { exact: true })).toBeVisible();
  await expect(page.getByText('set by user:default/guest')).toBeVisible();
});

test('the aggregator page is accessible', everyApp, async ({ page }) => {
  await page.goto('/frobs-aggregator');
  await inEachThemeAndWidth(page, [1280], async () => {
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expectAccessible(page);
  });
});
