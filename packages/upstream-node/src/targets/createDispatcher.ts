import { EnvHttpProxyAgent, Pool, type Dispatcher } from 'undici';
import type { UpstreamConfig } from '../config/schema';

/** How long a connection is used before the next one asks DNS again. */
const CONNECTION_TTL_MS = 60_000;

/**
 * Keeps up to `connections` connections to one origin. As for all other requests
 * of Node, `NODE_USE_ENV_PROXY=1` makes it follow HTTP_PROXY, HTTPS_PROXY and
 * NO_PROXY; a pool would not.
 */
export function createDispatcher(
  origin: string,
  { timeouts, tls }: Pick<UpstreamConfig, 'timeouts' | 'tls'>,
  connections: number,
): Dispatcher {
  const options = {
    connections,
    connect: { timeout: timeouts.connect, ...tls },
    clientTtl: CONNECTION_TTL_MS,
    allowH2: false,
  };
  return process.env.NODE_USE_ENV_PROXY === '1'
    ? new EnvHttpProxyAgent({
        ...options,
        requestTls: tls,
        connectTimeout: timeouts.connect,
      })
    : new Pool(origin, options);
}
