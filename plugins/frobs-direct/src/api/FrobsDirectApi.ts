import {
  createApiRef,
  type ApiRef,
  type BackstageIdentityApi,
  type OAuthApi,
  type OpenIdConnectApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/core-plugin-api';
import type { Frob } from './frobs';

/**
 * What the page needs of FrobsCo.
 *
 * @public
 */
export interface FrobsDirectApi {
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
export const frobsDirectApiRef = createApiRef<FrobsDirectApi>({
  id: 'plugin.frobs-direct.frobs',
});

/**
 * The user's own account at FrobsCo. The app supplies the factory, and may use the same
 * account to sign users in to Backstage.
 *
 * @public
 */
export const frobsCoAuthApiRef: ApiRef<
  OAuthApi &
    OpenIdConnectApi &
    ProfileInfoApi &
    BackstageIdentityApi &
    SessionApi
> = createApiRef({ id: 'plugin.frobs-direct.auth' });
