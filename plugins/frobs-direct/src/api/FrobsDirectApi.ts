import { createApiRef } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';

/** What the page needs of FrobsCo. */
export interface FrobsDirectApi {
  /**
   * Lists all frobs.
   *
   * @throws TypeError without a response, TimeoutError, ResponseError, SyntaxError,
   * ZodError, or the reason of `signal`
   */
  listFrobs(options?: { signal?: AbortSignal }): Promise<Frob[]>;
}

/** The API of the plugin. Replace its factory to get the frobs from elsewhere. */
export const frobsDirectApiRef = createApiRef<FrobsDirectApi>({
  id: 'plugin.frobs-direct.frobs',
});
