import { ProviderSettingsItem } from '@backstage/plugin-user-settings';
import { frobsCoAuthApiRef } from '@internal/plugin-frobs-direct';
import FrobsCoIcon from '@material-ui/icons/AccountCircle';
import { useSignsInAtFrobsCo } from './AppSignInPage';

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
