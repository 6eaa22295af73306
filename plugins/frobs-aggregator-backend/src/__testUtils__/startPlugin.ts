import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { startFrobsco, type Frobsco } from 'frobsco';
import request from 'supertest';
import { frobsAggregatorPlugin } from '../plugin';

/** The mock with what tests do to it. */
export async function startMock() {
  const frobsco = await startFrobsco();
  const control = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${frobsco.urls.control}${path}`, init);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path}: ${text}`);
    }
    return text && JSON.parse(text);
  };
  return {
    frobsco,
    applyPreset: (name: string) =>
      control(`/presets/${name}`, { method: 'POST' }),
    addFault: (fault: object) =>
      control('/faults', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      }),
    reset: () => control('/reset', { method: 'POST' }),
    /** How many requests have not ended. */
    countInFlight: async (): Promise<number> =>
      (await control('/journal?limit=0')).inFlight,
    /** How many requests reached a path. */
    countRequests: async (path: string): Promise<number> => {
      const { entries } = await control('/journal?limit=1000');
      return entries.filter((entry: { path: string }) => entry.path === path)
        .length;
    },
  };
}

/** The config that leads to a mock. */
export const configFor = ({ urls }: Pick<Frobsco, 'urls'>) => ({
  frobs: {
    baseUrl: `${urls.api}/v1`,
    legacyUrl: `${urls.api}/legacy/frobs`,
    apiKey: 'frobs-demo-key',
    oauth: {
      tokenUrl: `${urls.auth}/token`,
      clientId: 'frobs-backend',
      clientSecret: 'frobs-backend-secret',
      scope: 'frobs.read',
    },
  },
  flerps: { baseUrl: urls.partner },
});

/** The plugin in a backend of its own, with real auth and database. */
export async function startPlugin(options: {
  config: JsonObject;
  databaseDirectory?: string;
  features?: BackendFeature[];
}) {
  const { config, databaseDirectory: directory, features = [] } = options;
  const backend = await startTestBackend({
    features: [
      frobsAggregatorPlugin,
      databaseServiceFactory,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: {
              client: 'better-sqlite3',
              connection: directory ? { directory } : ':memory:',
            },
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
