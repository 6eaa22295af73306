import { expect, type APIRequestContext } from '@playwright/test';
import type { Stack } from '../../src/stack.ts';

const API_ENTITY = 'api/default/frobsco-api';

/**
 * The catalog reads FrobsCo's documents as the backend starts, and again only
 * minutes later: no test may take FrobsCo down before the first time.
 */
export async function untilCatalogIsRead(
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
