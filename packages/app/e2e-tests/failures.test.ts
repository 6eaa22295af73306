import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const control = 'http://127.0.0.1:7190';

const pages = [
  { path: '/frobs-direct', says: /got no answer.*does not allow .* by CORS/ },
  { path: '/frobs-proxy', says: /answered 504.*cannot reach FrobsCo/ },
  { path: '/frobs-aggregator', says: /answered 503.*ECONNREFUSED/ },
];

test.afterEach(async ({ request }) => {
  await request.post(`${control}/reset`);
});

for (const { path, says } of pages) {
  test(`${path} says that FrobsCo is down, and works once it is up`, async ({
    page,
    request,
  }) => {
    await request.post(`${control}/presets/down`);
    await page.goto(path);
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(page.getByRole('alert').first()).toContainText(says);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);

    await request.post(`${control}/reset`);
    // More than once: a circuit breaker stays open for a moment.
    const retry = page.getByRole('button', { name: 'Retry' });
    await expect(async () => {
      await retry.click({ timeout: 1_000 }).catch(() => {});
      await expect(retry).toHaveCount(0);
    }).toPass();
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`${path} says that FrobsCo is slow`, async ({ page, request }) => {
    await request.post(`${control}/faults`, {
      data: {
        effect: {
          type: 'latency',
          delay: { distribution: 'fixed', ms: 3000 },
        },
      },
    });
    await page.goto(path);
    await page.getByRole('button', { name: 'Enter' }).click();
    await expect(page.getByText('Still waiting for FrobsCo …')).toBeVisible();
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
  });
}

test('while FrobsCo is down the aggregator serves what it knows, marked', async ({
  page,
  request,
}) => {
  await page.goto('/frobs-aggregator');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByText('of 200 flerps in all')).toBeVisible();

  await request.post(`${control}/presets/down`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/^Stale since/).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass();
  await expect(page.getByText('146 active')).toBeVisible();
});
