import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expectNoViolations, inEveryLook } from './support/looks.ts';
import { everyApp, expect, test } from './support/test.ts';

// Not in development, where React warns of what Material UI 4 does.
if (process.env.CI) {
  failOnBrowserErrors();
}

test('the frobs come through the proxy', everyApp, async ({ page, stack }) => {
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));

  await page.goto('/frobs-proxy');
  await expect(page.getByText('1 - 20 of 200')).toBeVisible();
  await expect(page.getByText('frob-001')).toBeVisible();

  // Every part of FrobsCo is at this address, Backstage is at localhost.
  expect(requests.filter(url => url.includes('127.0.0.1'))).toEqual([]);
  expect(requests.filter(url => /\/api\/.*frob/.test(url))).toEqual([
    `${stack.backend}/api/proxy/frobs/list`,
  ]);
});

test('the proxy page is accessible', everyApp, async ({ page }) => {
  await page.goto('/frobs-proxy');
  await inEveryLook(page, [1280], async () => {
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expectNoViolations(page);
  });
});
