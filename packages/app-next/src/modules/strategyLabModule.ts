import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { strategyClientsApiFactory } from '../strategyClients';

const strategyClientsApi = ApiBlueprint.make({
  name: 'strategy-clients',
  params: defineParams => defineParams(strategyClientsApiFactory),
});

/** Gives the lab the clients of the plugins that it compares. */
export const strategyLabModule = createFrontendModule({
  pluginId: 'strategy-lab',
  extensions: [strategyClientsApi],
});
