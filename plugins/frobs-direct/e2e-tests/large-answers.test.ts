import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { frobsCo } from './frobsCo';

const BYTES_PER_SECOND = 10_000_000;

async function open(page: Page) {
  await page.goto('/frobs-direct');
  await page.getByRole('button', { name: 'Enter' }).click();
}

test.beforeEach(async ({ request }) => {
  await frobsCo.reset(request);
  await frobsCo.preset(request, 'huge');
  await frobsCo.fault(request, {
    type: 'bandwidth',
    bytesPerSecond: BYTES_PER_SECOND,
  });
});
test.afterEach(({ request }) => frobsCo.reset(request));

test('30 MB show how far they have come, and then the frobs', async ({
  page,
}) => {
  await open(page);
  const progress = page.getByRole('progressbar', { name: 'Received' });
  await expect(progress).toHaveText(/^\d+\.\d MB so far$/);
  const { violations } = await new AxeBuilder({ page })
    // The rows that Backstage's table shows until it has data are empty.
    .disableRules('empty-table-header')
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);

  await expect(page.getByText('1 - 20 of 200')).toBeVisible();
  await expect(progress).toBeHidden();
});

test('leaving the page stops the request', async ({ page, request }) => {
  const failed = page.waitForEvent('requestfailed');
  await open(page);
  await expect(
    page.getByRole('progressbar', { name: 'Received' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Catalog', exact: true }).click();

  const stopped = await failed;
  expect(stopped.url()).toBe('http://127.0.0.1:7100/v1/list');
  expect(stopped.failure()?.errorText).toBe('net::ERR_ABORTED');
  await expect
    .poll(() => frobsCo.lists(request))
    .toMatchObject([{ complete: false }]);
});
