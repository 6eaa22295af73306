import { createApiRef } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';

/**
 * What the page needs of FrobsCo.
 *
 * @public
 */
export interface FrobsProxyApi {
  /**
   * Lists all frobs.
   *
   * @throws TypeError if no response arrives, a DOMException named TimeoutError if it
   * arrives too late, ResponseError for a status other than 2xx, SyntaxError or ZodError
   * for an unexpected shape; the reason of `signal` once that is aborted
   */
  listFrobs(options?: { signal?: AbortSignal }): Promise<Frob[]>;
}

/**
 * The API of the plugin. Replace its factory to get the frobs from elsewhere.
 *
 * @public
 */
export const frobsProxyApiRef = createApiRef<FrobsProxyApi>({
  id: 'plugin.frobs-proxy.frobs',
});
