import {
  coreExtensionData,
  createExtension,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { FrobsCoAccount } from '@internal/plugin-strategy-lab';

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
