import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { CONFIG_KEY } from '../../src/config/readEndpoints';
import { emptyPlugin } from './emptyPlugin';
import { freePort } from './freePort';
import { endWithParent } from './serve';

const target = process.argv[2];

/** A backend with both kinds of endpoints, and somebody to sign in. */
async function main() {
  endWithParent();
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const headers = { 'X-Api-Key': 'secret' };
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl },
        backend: {
          baseUrl,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        auth: {
          // As in app-config.yaml.
          identityTokenAlgorithm: 'RS256',
          providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
        },
        proxy: { endpoints: { '/stock': { target, headers } } },
        [CONFIG_KEY]: {
          '/module': {
            targets: [{ url: target }, { url: target, backup: true }],
            headers,
            healthCheck: { path: '/health' },
          },
        },
      },
    }),
  );
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-proxy-backend'));
  backend.add(import('../../src'));
  backend.add(emptyPlugin);
  await backend.start();
  process.send!({ url: baseUrl });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
