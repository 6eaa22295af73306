import { writeFileSync } from 'node:fs';
import { redisUrl } from './redis.mjs';

const allVariables = ({ host, ports, url }) => ({
  AUTH_FROBSCO_CLIENT_ID: 'backstage',
  AUTH_FROBSCO_CLIENT_SECRET: 'backstage-secret',
  AUTH_SESSION_SECRET: 'a-session-secret',
  BACKSTAGE_URL: url,
  FROBSCO_API_KEY: 'frobs-demo-key',
  FROBSCO_CLIENT_SECRET: 'frobs-backend-secret',
  FROBSCO_RESTRICTED_API_KEY: 'a-restricted-key',
  POSTGRES_HOST: host,
  POSTGRES_PASSWORD: 'a-password',
  POSTGRES_PORT: `${ports.postgres}`,
  POSTGRES_USER: 'backstage',
  REDIS_URL: redisUrl({ host, port: ports.redis }),
});

/** The variables that docs/production.md lists, some with other values, and without some. */
export function variables(addresses, { changed, without }) {
  const all = Object.entries({ ...allVariables(addresses), ...changed });
  return Object.fromEntries(all.filter(([name]) => !without.includes(name)));
}

/** Writes what differs from the production config: the addresses of FrobsCo, here the mock's. */
export function writeOverlay(file, { api, replica, tls, auth, partner }) {
  const targets = [
    { url: `${api}/v1` },
    { url: `${replica}/v1`, backup: true },
  ];
  const overlay = {
    frobsDirect: { baseUrl: `${tls}/v1` },
    proxy: { endpoints: { '/frobs': { target: api } } },
    proxyResilience: { '/frobs-ha': { targets } },
    frobsAggregator: {
      frobs: {
        targets,
        legacyUrl: `${api}/legacy/frobs`,
        oauth: { tokenUrl: `${auth}/token` },
      },
      flerps: { targets: [{ url: partner }] },
    },
    backend: { csp: { 'connect-src': ["'self'", tls] } },
    auth: {
      providers: {
        frobsco: {
          production: {
            metadataUrl: `${auth}/.well-known/openid-configuration`,
          },
        },
      },
    },
  };
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(overlay, null, 2));
}
