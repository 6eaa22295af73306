import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { test as base } from '@playwright/test';
import { stackOf, type Stack } from '../../src/stack.ts';
import { waitForCatalog } from './catalog.ts';
import { FrobsCo } from './FrobsCo.ts';

export { expect } from '@playwright/test';
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
