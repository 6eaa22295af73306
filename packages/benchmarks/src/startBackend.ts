import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServer, type Server } from './processes.ts';

const require = createRequire(import.meta.url);
const APP_CONFIG = join(import.meta.dirname, '../../../app-config.yaml');

/** A backend with a guest's token. */
export interface Backend extends Server {
  headers: { authorization: string };
}

/** Where the upstreams of the backend are. */
export interface Upstreams {
  /** FrobsCo's API, without a path. */
  api: string;
  replica: string;
  partner: string;
  /** Other keys of `frobsAggregator`. */
  aggregator?: object;
  /** Keys of `graphql`. */
  graphql?: object;
}

const configFor = (port: number, upstreams: Upstreams) => {
  const { api, replica, partner, aggregator, graphql } = upstreams;
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl },
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    graphql: graphql ?? { persistedOperations: { files: [] } },
    backend: { baseUrl, listen: { host: '127.0.0.1', port } },
    proxy: { endpoints: { '/frobs': { target: api } } },
    proxyResilience: {
      '/frobs-ha': {
        targets: [{ url: `${api}/v1` }, { url: `${replica}/v1`, backup: true }],
      },
    },
    frobsAggregator: {
      refreshInterval: '1h',
      ...aggregator,
      frobs: {
        targets: [{ url: `${api}/v1` }],
        legacyUrl: `${api}/legacy/frobs`,
        // Nothing asks for a token: the mock takes every request.
        oauth: { tokenUrl: `${api}/token` },
      },
      flerps: { targets: [{ url: partner }] },
    },
  };
};

/**
 * Starts a backend with the app's own config, in production mode; only addresses are
 * others.
 */
export async function startBackend(upstreams: Upstreams): Promise<Backend> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'bench-backend-'));
  const config = join(folder, 'app-config.yaml');
  await writeFile(config, JSON.stringify(configFor(port, upstreams)));
  process.env.FROBSCO_API_KEY ??= 'frobs-demo-key';
  process.env.FROBSCO_RESTRICTED_API_KEY ??= 'frobs-demo-key';
  process.env.FROBSCO_CLIENT_SECRET ??= 'frobs-backend-secret';

  const server = await startServer(
    'backend',
    { baseUrl: `http://127.0.0.1:${port}` },
    {
      args: ['--config', APP_CONFIG, '--config', config],
      nodeArgs: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
    },
  );
  const response = await fetch(`${server.url}/api/auth/guest/refresh`);
  const { token } = (await response.json()).backstageIdentity;
  return {
    ...server,
    headers: { authorization: `Bearer ${token}` },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
