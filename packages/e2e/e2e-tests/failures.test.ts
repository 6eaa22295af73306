import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const pages: { path: string; role?: 'status'; says: RegExp }[] = [
  { path: '/frobs-direct', says: /not reachable.*does not allow .* by CORS/ },
  { path: '/frobs-proxy', says: /cannot reach FrobsCo.*504/ },
  {
    path: '/frobs-aggregator',
    // Once for summary and table, as both fail for one reason.
    role: 'status',
    says: /A part of the summary is .*FrobsCo: The/,
  },
];

for (const { path, role = 'alert', says } of pages) {
  test(`${path} shows that FrobsCo is down, and loads once it is up`, async ({
    frobsCo,
    page,
  }) => {
    await page.goto(path);
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await frobsCo.applyPreset('down');
    const notice = page.getByRole(role).filter({ hasText: says });
    // Several times, because what the backend plugin has cached is served first.
    await expect(async () => {
      await page.goto(path);
      await expect(notice).toHaveCount(1, { timeout: 5_000 });
    }).toPass();
    await expectAccessible(page);

    await frobsCo.reset();
    // Several times, because a circuit breaker stays open for a moment.
    const retry = page.getByRole('button', { name: 'Retry' });
    await expect(async () => {
      await retry.click({ timeout: 1_000 }).catch(() => {});
      await expect(retry).toHaveCount(0, { timeout: 5_000 });
    }).toPass();
    await expect(page.getByText('1 - 20 of 200')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('the aggregator shows stale data, labelled, while FrobsCo is down', async ({
  frobsCo,
  page,
}) => {
  await page.goto('/frobs-aggregator');
  await expect(page.getByText('of 200 flerps in all')).toBeVisible();

  await frobsCo.applyPreset('down');
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/Stale since/).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass();
  await expect(page.getByText('146 active')).toBeVisible();
});
