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
  // Throws as long as the backend starts.
  await expect(async () => {
    const signIn = await request.get(`${backend}/api/auth/guest/refresh`);
    const { token } = (await signIn.json()).backstageIdentity;
    const url = `${backend}/api/catalog/entities/by-name/${API_ENTITY}`;
    const headers = { authorization: `Bearer ${token}` };
    expect((await request.get(url, { headers })).status()).toBe(200);
  }).toPass();
}
