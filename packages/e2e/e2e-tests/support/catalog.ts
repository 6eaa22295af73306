import { expect, type APIRequestContext } from '@playwright/test';
import type { Stack } from '../../src/stack.ts';

const API_ENTITY = 'api/default/frobsco-api';

/**
 * Waits until the catalog has read FrobsCo's documents. It reads them when the backend
 * starts, and again only minutes later, so the mock must be up until then.
 */
export async function waitForCatalog(
  request: APIRequestContext,
  { backend }: Stack,
): Promise<void> {
  const signIn = await request.get(`${backend}/api/auth/guest/refresh`);
  const { token } = (await signIn.json()).backstageIdentity;
  await expect
    .poll(async () => {
      const url = `${backend}/api/catalog/entities/by-name/${API_ENTITY}`;
      const headers = { authorization: `Bearer ${token}` };
      return (await request.get(url, { headers })).status();
    })
    .toBe(200);
}
