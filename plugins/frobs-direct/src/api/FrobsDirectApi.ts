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
   * @throws TypeError without a response, TimeoutError, ResponseError, SyntaxError,
   * ZodError, or the reason of `signal`
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
