import { createApiRef } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';

/**
 * What the page needs to know of FrobsCo.
 *
 * @public
 */
export interface FrobsApi {
  /**
   * All frobs.
   *
   * @throws FrobsError that says which request failed and why
   */
  listFrobs(): Promise<Frob[]>;
}

/**
 * Replace its factory to take the frobs from elsewhere.
 *
 * @public
 */
export const frobsApiRef = createApiRef<FrobsApi>({
  id: 'plugin.frobs-proxy.frobs',
});
