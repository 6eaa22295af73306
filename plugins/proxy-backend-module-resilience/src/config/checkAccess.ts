import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** What decides about the access to an endpoint. */
interface Endpoint {
  path: string;
  headers: Record<string, string>;
  permissions?: object;
  targets: { url: URL }[];
}

interface Sender {
  key: string;
  headers?: Record<string, unknown>;
}

const LOOPBACK = /^(localhost|127\..*|\[::1\])$/;

/**
 * Refuses config that looks as if it restricted the access to an API, but does not.
 *
 * @param key - below which the endpoints are
 * @throws InputError that names the key that is wrong
 */
export function checkAccess(
  config: Config,
  key: string,
  endpoints: Endpoint[],
): void {
  const stock =
    config.getOptional<Record<string, Sender>>('proxy.endpoints') ?? {};
  const open: Sender[] = [
    ...Object.entries(stock).map(([path, { headers }]) => ({
      key: `proxy.endpoints.${path}`,
      headers,
    })),
    ...endpoints
      .filter(({ permissions }) => !permissions)
      .map(({ headers, path }) => ({ key: `${key}.${path}`, headers })),
  ];
  for (const endpoint of endpoints.filter(({ permissions }) => permissions)) {
    const fail = (problem: string) => {
      throw new InputError(
        `Invalid config at ${key}.${endpoint.path}.permissions: ${problem}`,
      );
    };
    // Otherwise all users would be allowed.
    if (!config.getOptionalBoolean('permission.enabled')) {
      fail('needs permission.enabled');
    }
    const twin = open.find(sender => sharesSecret(endpoint, sender));
    if (twin && !isLocal(endpoint)) {
      fail(`${twin.key} sends the same secret without a permission`);
    }
  }
}

function sharesSecret(endpoint: Endpoint, { headers = {} }: Sender) {
  const secrets = new Set<unknown>(Object.values(endpoint.headers));
  return Object.values(headers).some(value => secrets.has(value));
}

/** A mock on this machine may have one key only. */
function isLocal({ targets }: Endpoint): boolean {
  return targets.every(({ url }) => LOOPBACK.test(url.hostname));
}
