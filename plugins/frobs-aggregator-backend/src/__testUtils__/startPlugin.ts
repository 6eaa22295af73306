import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { frobsAggregatorPlugin } from '../plugin';

/** The plugin in a backend of its own, with real auth and database. */
export async function startPlugin(options: {
  config: JsonObject;
  database?: BackendFeature;
  features?: BackendFeature[];
}) {
  const { config, database = databaseServiceFactory, features = [] } = options;
  const backend = await startTestBackend({
    features: [
      frobsAggregatorPlugin,
      database,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          frobsAggregator: config,
        },
      }),
      ...features,
    ],
  });
  const call = (method: 'get' | 'put' | 'post', path: string) =>
    request(backend.server)
      [method](`/api/frobs-aggregator${path}`)
      .set('authorization', mockCredentials.user.header());
  return { backend, call };
}
