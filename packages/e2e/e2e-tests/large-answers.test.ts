import { expect, test } from './support/test.ts';

test.beforeEach(({ frobsCo }) => frobsCo.applyPreset('huge'));

test('30 MB come to the browser, and the table pages them', async ({
  frobsCo,
  page,
}) => {
  await page.goto('/frobs-direct');
  await expect(page.getByText(/^1 - 20 of \d/)).toBeVisible();
  await expect
    .poll(() => frobsCo.browserListRequests())
    .toMatchObject([{ status: 200, complete: true }]);
});

test('leaving the page stops the request', async ({ frobsCo, page, stack }) => {
  // So slow that the response does not end during the test.
  await frobsCo.addFault({
    listeners: ['api'],
    route: '/v1/list',
    effect: { type: 'bandwidth', bytesPerSecond: 50_000 },
  });
  const list = `${stack.api}/v1/list`;
  const failed = page.waitForEvent('requestfailed', {
    predicate: request => request.url() === list,
  });
  const response = page.waitForResponse(list);
  await page.goto('/frobs-direct');
  await response;
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();

  expect((await failed).failure()?.errorText).toBe('net::ERR_ABORTED');
  await expect
    .poll(() => frobsCo.browserListRequests())
    .toMatchObject([{ complete: false }]);
});
