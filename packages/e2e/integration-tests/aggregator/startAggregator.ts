import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import frobsAggregatorPlugin from '@internal/plugin-frobs-aggregator-backend';
import request from 'supertest';
import type { Mock } from '../support/mock.ts';

/** Far away, so that no test depends on speed. */
const FAR = '1h';

/** Config for the APIs of a mock; `options` are those of both upstream clients. */
export const configFor = (
  { urls }: Mock,
  { timeouts, ...options }: JsonObject = {},
) => {
  const client = {
    timeouts: { attempt: FAR, response: FAR, ...(timeouts as JsonObject) },
    ...options,
  };
  return {
    frobs: {
      targets: [{ url: `${urls.api}/v1` }],
      legacyUrl: `${urls.api}/legacy/frobs`,
      headers: { 'X-Frobs-Key': 'frobs-demo-key' },
      oauth: {
        tokenUrl: `${urls.auth}/token`,
        clientId: 'frobs-backend',
        clientSecret: 'frobs-backend-secret',
        scope: 'frobs.read',
      },
      ...client,
    },
    flerps: { targets: [{ url: urls.partner }], ...client },
  };
};

/** The plugin in a backend of its own; only readers refresh what it caches. */
export async function startAggregator(
  config: JsonObject,
  options: { features?: BackendFeature[]; backend?: JsonObject } = {},
) {
  const backend = await startTestBackend({
    features: [
      frobsAggregatorPlugin,
      databaseServiceFactory,
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
            ...options.backend,
          },
          frobsAggregator: { refreshInterval: FAR, ...config },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  const call = (method: 'get' | 'put' | 'post', path: string) =>
    request(backend.server)
      [method](`/api/frobs-aggregator${path}`)
      .set('authorization', mockCredentials.user.header());
  return { port: backend.server.port(), call };
}
