import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
  oauthRequestApiRef,
} from '@backstage/core-plugin-api';
import { createFrobsCoAuth } from './api/createFrobsCoAuth';
import { frobsDirectApiRef } from './api/FrobsDirectApi';
import { frobsCoAuthApiRef } from './api/frobsCoAuthApiRef';
import { FrobsDirectClient } from './api/FrobsDirectClient';

export const frobsCoAuthApiFactory = createApiFactory({
  api: frobsCoAuthApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    oauthRequestApi: oauthRequestApiRef,
  },
  factory: createFrobsCoAuth,
});

export const frobsDirectApiFactory = createApiFactory({
  api: frobsDirectApiRef,
  deps: {
    configApi: configApiRef,
    fetchApi: fetchApiRef,
    frobsAuth: frobsCoAuthApiRef,
  },
  factory: deps => new FrobsDirectClient(deps),
});
