import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsApiRef } from './api/FrobsApi';
import { FrobsClient } from './api/FrobsClient';

export const frobsApiFactory = createApiFactory({
  api: frobsApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps => new FrobsClient(deps),
});
