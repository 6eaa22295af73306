import {
  configApiRef,
  createApiRef,
  useApi,
  type oktaAuthApiRef,
} from '@backstage/core-plugin-api';
import { ProviderSettingsItem } from '@backstage/plugin-user-settings';
import FrobsCoIcon from '@material-ui/icons/AccountCircle';

/**
 * The user's own account at FrobsCo, like those of Backstage's own providers. The app
 * supplies the factory.
 */
export const frobsCoAuthApiRef = createApiRef<typeof oktaAuthApiRef.T>({
  id: 'plugin.frobs-direct.auth',
});

/** Whether the config names the provider of the accounts at FrobsCo. */
export function useSignsInAtFrobsCo(): boolean {
  return useApi(configApiRef).has('frobsDirect.authProvider');
}

/** The account at FrobsCo, among the authentication providers of the settings. */
export const FrobsCoAccount = () =>
  useSignsInAtFrobsCo() ? (
    <ProviderSettingsItem
      title="FrobsCo"
      description="Lets plugins call FrobsCo as you"
      apiRef={frobsCoAuthApiRef}
      icon={FrobsCoIcon}
    />
  ) : null;
