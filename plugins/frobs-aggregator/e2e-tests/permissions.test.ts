import { expect, test, type Page } from '@playwright/test';

/** Signs in at FrobsCo's own sign-in, as one of the people of the mock. */
async function signIn(page: Page, user: string) {
  await page.goto('/frobs-aggregator');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Sign In' }).click();
  const popup = await opened;
  await popup.getByLabel('User name').fill(user);
  await popup.getByLabel('Password').fill('frobs');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Allow' }).click();
  await closed;
}

test('who may set the thunk gets a form', async ({ page }) => {
  await signIn(page, 'freda');
  const field = page.getByRole('textbox', { name: 'Target weight in grams' });
  await field.fill('4800');
  await field.press('Enter');
  await expect(page.getByText('4,800 g', { exact: true })).toBeVisible();
  await expect(page.getByText('set by user:default/freda')).toBeVisible();
});

test('who may not set the thunk is told so', async ({ page }) => {
  await signIn(page, 'ada');
  await expect(
    page.getByText('To set it takes the permission frobs.thunk.update.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set' })).toHaveCount(0);
});
