import { signInAtFrobsCo } from './support/signIn.ts';
import { everyApp, expect, signedOut, test } from './support/test.ts';

test.use(signedOut);

test(
  'a user with the permission can set the thunk',
  everyApp,
  async ({ page }) => {
    await page.goto('/frobs-aggregator');
    await signInAtFrobsCo(page, 'freda');
    const field = page.getByRole('textbox', { name: 'Target weight in grams' });
    await field.fill('4800');
    await field.press('Enter');
    await expect(page.getByText('4,800 g', { exact: true })).toBeVisible();
    await expect(page.getByText('set by user:default/freda')).toBeVisible();
  },
);

test('a user without the permission sees which one is missing', async ({
  page,
}) => {
  await page.goto('/frobs-aggregator');
  await signInAtFrobsCo(page, 'ada');
  await expect(
    page.getByText('it takes the permission frobs.thunk.update'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set' })).toHaveCount(0);
});
