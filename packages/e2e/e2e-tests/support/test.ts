import { test as base } from '@playwright/test';
import { stackOf, type Stack } from '../../src/stack.ts';
import { untilCatalogIsRead } from './catalog.ts';
import { FrobsCo } from './FrobsCo.ts';

export { expect } from '@playwright/test';
export type { BrowserContext, Page } from '@playwright/test';

/** What Backstage's sign-in page remembers of the choice that a user made. */
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

/** For tests that begin at the sign-in page. */
export const signedOut = {
  storageState: { cookies: [], origins: [] },
};

/** Marks what can differ between apps, and so is tested in each of them. */
export const everyApp = { tag: '@every-app' };

/**
 * Playwright's `test` for one worker's stack: FrobsCo is healthy at the start, and
 * the user is signed in as a guest.
 */
export const test = base.extend<{ frobsCo: FrobsCo }, { stack: Stack }>({
  stack: [
    async ({ playwright }, use, { parallelIndex }) => {
      const stack = stackOf(parallelIndex);
      const request = await playwright.request.newContext();
      await untilCatalogIsRead(request, stack);
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
