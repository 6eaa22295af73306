import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
  oauthRequestApiRef,
} from '@backstage/core-plugin-api';
import { createFrobsAuth } from './api/createFrobsAuth';
import { frobsApiRef } from './api/FrobsApi';
import { frobsAuthApiRef } from './api/frobsAuthApiRef';
import { FrobsClient } from './api/FrobsClient';

export const frobsAuthApiFactory = createApiFactory({
  api: frobsAuthApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    oauthRequestApi: oauthRequestApiRef,
  },
  factory: createFrobsAuth,
});

export const frobsApiFactory = createApiFactory({
  api: frobsApiRef,
  deps: {
    configApi: configApiRef,
    fetchApi: fetchApiRef,
    frobsAuth: frobsAuthApiRef,
  },
  factory: deps => new FrobsClient(deps),
});
