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
  'the page reads the frobs through the proxy',
  everyApp,
  async ({ page, stack }) => {
    const requests: string[] = [];
    page.on('request', request => requests.push(request.url()));

    await page.goto('/frobs-proxy');
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expect(page.getByText('frob-001')).toBeVisible();

    // All parts of FrobsCo are at this address; Backstage is at localhost.
    expect(requests.filter(url => url.includes('127.0.0.1'))).toEqual([]);
    expect(requests.filter(url => /\/api\/.*frob/.test(url))).toEqual([
      `${stack.backend}/api/proxy/frobs/list`,
    ]);
  },
);

test('the proxy page is accessible', everyApp, async ({ page }) => {
  await page.goto('/frobs-proxy');
  await inEachThemeAndWidth(page, [1280], async () => {
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expectAccessible(page);
  });
});
