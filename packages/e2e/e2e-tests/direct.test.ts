import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expectNoViolations, inEveryLook } from './support/looks.ts';
import { everyApp, expect, test } from './support/test.ts';

// Not in development, where React warns of what Material UI 4 does.
if (process.env.CI) {
  failOnBrowserErrors();
}

test(
  'the frobs come straight from FrobsCo',
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
  await inEveryLook(page, [1280], async () => {
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expectNoViolations(page);
  });
});
