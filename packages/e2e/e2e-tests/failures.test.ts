import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

interface FailingPage {
  path: string;
  role?: 'status';
  says: RegExp;
  /** What the page still shows. */
  keeps?: RegExp[];
}

const pages: FailingPage[] = [
  { path: '/frobs-direct', says: /not reachable.*does not allow .* by CORS/ },
  { path: '/frobs-proxy', says: /cannot reach FrobsCo.*504/ },
  {
    path: '/frobs-aggregator',
    // Once for summary and table, as both fail for one reason.
    role: 'status',
    says: /A part of the summary is .*FrobsCo: The/,
    keeps: [/^◷ Stale since/, /^146 active$/],
  },
];

for (const { path, role = 'alert', says, keeps = [] } of pages) {
  test(`${path} shows that FrobsCo is down, and loads once it is up`, async ({
    frobsCo,
    page,
  }) => {
    const frobs = page.getByText('1 - 20 of 200');
    await page.goto(path);
    await expect(frobs).toBeVisible();
    await frobsCo.applyPreset('down');
    const notice = page.getByRole(role).filter({ hasText: says });
    // Several times, because what the backend plugin has cached is served first.
    await expect(async () => {
      await page.goto(path);
      await expect(notice).toHaveCount(1, { timeout: 5_000 });
    }).toPass();
    for (const text of keeps) {
      await expect(page.getByText(text).first()).toBeVisible();
    }
    await expectAccessible(page);

    await frobsCo.reset();
    // Several times, because a circuit breaker stays open for a moment. The button is gone
    // while the page loads, so only what it loads shows that it has.
    const retry = page.getByRole('button', { name: 'Retry' });
    await expect(async () => {
      await retry.click({ timeout: 1_000 }).catch(() => {});
      await expect(frobs).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}
