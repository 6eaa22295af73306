import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsProxyApiRef } from './api/FrobsProxyApi';
import { FrobsProxyClient } from './api/FrobsProxyClient';

export const frobsProxyApiFactory = createApiFactory({
  api: frobsProxyApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps => new FrobsProxyClient(deps),
});
