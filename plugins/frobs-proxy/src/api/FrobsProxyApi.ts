import { createApiRef } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';
import type { RequestOptions } from './RequestOptions';

/**
 * What the page needs to know of FrobsCo.
 *
 * @public
 */
export interface FrobsProxyApi {
  /**
   * All frobs.
   *
   * @throws FrobsError that says which request failed and why; the reason of
   * `options.signal` where that stopped it
   */
  listFrobs(options?: RequestOptions): Promise<Frob[]>;
}

/**
 * Replace its factory to take the frobs from elsewhere.
 *
 * @public
 */
export const frobsProxyApiRef = createApiRef<FrobsProxyApi>({
  id: 'plugin.frobs-proxy.frobs',
});
