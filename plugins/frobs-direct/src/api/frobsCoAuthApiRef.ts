import {
  createApiRef,
  type ApiRef,
  type BackstageIdentityApi,
  type OAuthApi,
  type OpenIdConnectApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/core-plugin-api';

/**
 * The user's own account at FrobsCo.
 *
 * @public
 */
export type FrobsCoAuthApi = OAuthApi &
  OpenIdConnectApi &
  ProfileInfoApi &
  BackstageIdentityApi &
  SessionApi;

/**
 * Signs users in at FrobsCo, for its API or for Backstage as a whole.
 *
 * @public
 */
export const frobsCoAuthApiRef: ApiRef<FrobsCoAuthApi> = createApiRef({
  id: 'plugin.frobs-direct.auth',
});
