import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsAggregatorApiRef } from './api/FrobsAggregatorApi';
import { FrobsAggregatorClient } from './api/FrobsAggregatorClient';

export const frobsAggregatorApiFactory = createApiFactory({
  api: frobsAggregatorApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps => new FrobsAggregatorClient(deps),
});
