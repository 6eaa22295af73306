import { ProviderSettingsItem } from '@backstage/plugin-user-settings';
import { frobsCoAuthApiRef } from '@internal/plugin-frobs-direct';
import FrobsCoIcon from '@material-ui/icons/AccountCircle';
import { useSignsInAtFrobsCo } from './useSignsInAtFrobsCo';

/** The account at FrobsCo, as one of the settings' authentication providers. */
export const FrobsCoAccount = () =>
  useSignsInAtFrobsCo() ? (
    <ProviderSettingsItem
      title="FrobsCo"
      description="For calls in your name"
      apiRef={frobsCoAuthApiRef}
      icon={FrobsCoIcon}
    />
  ) : null;
