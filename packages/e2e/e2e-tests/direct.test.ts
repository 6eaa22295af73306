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
  'the page reads the frobs from FrobsCo directly',
  everyApp,
  async ({ page, stack }) => {
    const requests: string[] = [];
    page.on('request', request => requests.push(request.url()));

    await page.goto('/frobs-direct');
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expect(page.getByText('frob-001')).toBeVisible();

    const toFrobsCo = requests.filter(url => url.startsWith(stack.api));
    const toBackend = requests.filter(url => /\/api\/.*frob/.test(url));
    expect(toFrobsCo).toEqual([`${stack.api}/v1/list`]);
    expect(toBackend).toEqual([]);
  },
);

test('the direct page is accessible', everyApp, async ({ page }) => {
  await page.goto('/frobs-direct');
  await inEachThemeAndWidth(page, [1280], async () => {
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expectAccessible(page);
  });
});
