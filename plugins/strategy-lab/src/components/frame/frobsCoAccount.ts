import {
  configApiRef,
  createApiRef,
  useApi,
  type oktaAuthApiRef,
} from '@backstage/core-plugin-api';

/**
 * The user's own account at FrobsCo, like those of Backstage's own providers. The app
 * supplies the factory.
 *
 * @public
 */
export const frobsCoAuthApiRef = createApiRef<typeof oktaAuthApiRef.T>({
  id: 'plugin.frobs-direct.auth',
});

/**
 * Whether the config names the provider of the accounts at FrobsCo.
 *
 * @public
 */
export function useSignsInAtFrobsCo(): boolean {
  return useApi(configApiRef).has('frobsDirect.authProvider');
}
