import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expect, test as base, type APIRequestContext } from '@playwright/test';
import { stackOf, type Stack } from '../../src/stack.ts';
import { FrobsCo } from './FrobsCo.ts';

export { expect };
export type { BrowserContext, Page } from '@playwright/test';

/** The state in which Backstage's sign-in page stores the user's choice. */
const signedInAsGuest = (origin: string) => ({
  cookies: [],
  origins: [
    {
      origin,
      localStorage: [
        { name: '@backstage/core:SignInPage:provider', value: 'guest' },
      ],
    },
  ],
});

/** For tests that start at the sign-in page. */
export const signedOut = {
  storageState: { cookies: [], origins: [] },
};

/** Marks tests of what can differ between the two frontend systems. */
export const everyApp = { tag: '@every-app' };

/** Marks tests of what can also differ between a built app and `yarn dev`. */
export const everyServer = { tag: ['@every-app', '@every-server'] };

/**
 * Fails tests of this file if the browser logs an error. Not in development, where
 * React logs errors about Material UI 4.
 */
export function failOnErrorsOfBuiltApp(): void {
  if (process.env.CI) {
    failOnBrowserErrors();
  }
}

const API_ENTITY = 'api/default/frobsco-api';

/**
 * Waits until the catalog has read FrobsCo's documents. It reads them when the backend
 * starts, and again only minutes later, so the mock must be up until then.
 */
async function waitForCatalog(
  request: APIRequestContext,
  { backend }: Stack,
): Promise<void> {
  // Throws as long as the backend starts.
  await expect(async () => {
    const signIn = await request.get(`${backend}/api/auth/guest/refresh`);
    const { token } = (await signIn.json()).backstageIdentity;
    const url = `${backend}/api/catalog/entities/by-name/${API_ENTITY}`;
    const headers = { authorization: `Bearer ${token}` };
    expect((await request.get(url, { headers })).status()).toBe(200);
  }).toPass();
}

/**
 * Playwright's `test` for the stack of one worker. Each test starts with a healthy mock
 * and a signed-in guest.
 */
export const test = base.extend<{ frobsCo: FrobsCo }, { stack: Stack }>({
  stack: [
    async ({ playwright }, use, { parallelIndex }) => {
      const stack = stackOf(parallelIndex);
      const request = await playwright.request.newContext();
      await waitForCatalog(request, stack);
      await request.dispose();
      await use(stack);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ stack }, use) => use(stack.app),
  storageState: async ({ stack }, use) => use(signedInAsGuest(stack.app)),
  frobsCo: [
    async ({ request, stack }, use) => {
      const frobsCo = new FrobsCo(request, stack);
      await frobsCo.reset();
      await use(frobsCo);
    },
    { auto: true },
  ],
});
