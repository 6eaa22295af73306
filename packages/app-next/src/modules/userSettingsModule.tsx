import {
  coreExtensionData,
  createExtension,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { ProviderSettingsItem } from '@backstage/plugin-user-settings';
import {
  frobsCoAuthApiRef,
  useSignsInAtFrobsCo,
} from '@internal/plugin-strategy-lab';
import FrobsCoIcon from '@material-ui/icons/AccountCircle';

/** The account at FrobsCo, among the authentication providers of the settings. */
const FrobsCoAccount = () =>
  useSignsInAtFrobsCo() ? (
    <ProviderSettingsItem
      title="FrobsCo"
      description="Lets plugins call FrobsCo as you"
      apiRef={frobsCoAuthApiRef}
      icon={FrobsCoIcon}
    />
  ) : null;

const frobsCoAccount = createExtension({
  name: 'frobsco-account',
  attachTo: {
    id: 'sub-page:user-settings/auth-providers',
    input: 'providerSettings',
  },
  output: [coreExtensionData.reactElement],
  factory: () => [coreExtensionData.reactElement(<FrobsCoAccount />)],
});

/** What the settings show on top of their own. */
export const userSettingsModule = createFrontendModule({
  pluginId: 'user-settings',
  extensions: [frobsCoAccount],
});
