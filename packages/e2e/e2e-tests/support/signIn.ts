import { expect, type Page } from '@playwright/test';

/** Opens FrobsCo's popup, signs in and consents. */
export async function signIn(
  page: Page,
  user: 'ada' | 'freda',
  open: () => Promise<void>,
): Promise<void> {
  const opened = page.waitForEvent('popup');
  await open();
  const popup = await opened;
  await popup.getByLabel('User name').fill(user);
  await popup.getByLabel('Password').fill('frobs');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await expect(popup.getByText('Backstage asks for:')).toBeVisible();

  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Allow' }).click();
  await closed;
}

/** Signs in with FrobsCo on Backstage's sign-in page. */
export const signInAtFrobsCo = (page: Page, user: 'ada' | 'freda') =>
  signIn(page, user, () =>
    page.getByRole('button', { name: 'Sign In' }).click(),
  );
