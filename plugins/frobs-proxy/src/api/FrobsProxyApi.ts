import { createApiRef } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';

/** What the page needs of FrobsCo. */
export interface FrobsProxyApi {
  /**
   * Lists all frobs.
   *
   * @throws TypeError without a response, TimeoutError, ResponseError, SyntaxError,
   * ZodError, or the reason of `signal`
   */
  listFrobs(options?: { signal?: AbortSignal }): Promise<Frob[]>;
}

/** The API of the plugin. Replace its factory to get the frobs from elsewhere. */
export const frobsProxyApiRef = createApiRef<FrobsProxyApi>({
  id: 'plugin.frobs-proxy.frobs',
});
