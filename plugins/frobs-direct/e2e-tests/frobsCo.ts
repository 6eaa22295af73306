import { expect, type APIRequestContext, type Page } from '@playwright/test';

const control = 'http://127.0.0.1:7190';

export interface JournalEntry {
  status: number | null;
  complete: boolean;
  auth: string;
}

/** The mock's control port. */
export const frobsCo = {
  reset: (request: APIRequestContext) => request.post(`${control}/reset`),
  preset: (request: APIRequestContext, name: string) =>
    request.post(`${control}/presets/${name}`),
  fault: (request: APIRequestContext, effect: object) =>
    request.post(`${control}/faults`, {
      data: { listeners: ['api'], route: '/v1/list', effect },
    }),
  auth: (request: APIRequestContext, data: object) =>
    request.put(`${control}/auth`, { data }),
  /** Makes FrobsCo forget a token that it gave to Backstage. */
  revoke: (request: APIRequestContext, token: string) =>
    request.post('http://127.0.0.1:7150/token/revocation', {
      form: {
        token,
        client_id: 'backstage',
        client_secret: 'backstage-secret',
      },
    }),
  /** How FrobsCo answered browsers that asked for the list. */
  async lists(request: APIRequestContext): Promise<JournalEntry[]> {
    const url = `${control}/journal?route=/v1/list&method=GET&caller=browser`;
    return (await (await request.get(url)).json()).entries;
  },
};

/** Opens FrobsCo's popup, signs in there and consents. */
export async function signIn(
  page: Page,
  user: string,
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
