import { createApiRef } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';
import type { RequestOptions } from './RequestOptions';

/**
 * What the page needs to know of FrobsCo.
 *
 * @public
 */
export interface FrobsDirectApi {
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
export const frobsDirectApiRef = createApiRef<FrobsDirectApi>({
  id: 'plugin.frobs-direct.frobs',
});
