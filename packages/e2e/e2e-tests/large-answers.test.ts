import type { FrobsCo } from './support/FrobsCo.ts';
import { expectNoViolations } from './support/looks.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(({ frobsCo }) => frobsCo.applyPreset('huge'));

const limitBandwidth = (frobsCo: FrobsCo, bytesPerSecond: number) =>
  frobsCo.injectEffect(
    { type: 'bandwidth', bytesPerSecond },
    { listeners: ['api'], route: '/v1/list' },
  );

test('30 MB show how far they have come, and then the frobs', async ({
  frobsCo,
  page,
}) => {
  await limitBandwidth(frobsCo, 5_000_000);
  await page.goto('/frobs-direct');
  const progress = page.getByRole('progressbar', { name: 'Received' });
  await expect(progress).toHaveText(/^\d+\.\d MB so far$/);
  // The rows that Backstage's table shows until it has data are empty.
  await expectNoViolations(page, axe => axe.disableRules('empty-table-header'));

  await expect(page.getByText('1 - 20 of 200')).toBeVisible();
  await expect(progress).toBeHidden();
});

test('leaving the page stops the request', async ({ frobsCo, page, stack }) => {
  // So slow that the answer never ends by itself.
  await limitBandwidth(frobsCo, 50_000);
  const list = `${stack.api}/v1/list`;
  const failed = page.waitForEvent('requestfailed', {
    predicate: request => request.url() === list,
  });
  await page.goto('/frobs-direct');
  await expect(
    page.getByRole('progressbar', { name: 'Received' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();

  expect((await failed).failure()?.errorText).toBe('net::ERR_ABORTED');
  await expect
    .poll(() => frobsCo.browserListRequests())
    .toMatchObject([{ complete: false }]);
});
