import { ProviderSettingsItem } from '@backstage/plugin-user-settings';
import {
  frobsCoAuthApiRef,
  useSignsInAtFrobsCo,
} from '@internal/plugin-strategy-lab';
import FrobsCoIcon from '@material-ui/icons/AccountCircle';

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
