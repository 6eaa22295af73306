import { expect, type Page } from '@playwright/test';

/** Presses what opens FrobsCo's sign-in, and signs in there. */
export async function signInAtFrobsCo(
  page: Page,
  user: string,
  open: () => Promise<void>,
): Promise<URL> {
  const opened = page.waitForEvent('popup');
  await open();
  const popup = await opened;
  await popup.getByLabel('User name').waitFor();
  const requested = popup.request;
  await popup.getByLabel('User name').fill(user);
  await popup.getByLabel('Password').fill('frobs');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await expect(popup.getByText('Backstage asks for:')).toBeVisible();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Allow' }).click();
  await closed;
}
