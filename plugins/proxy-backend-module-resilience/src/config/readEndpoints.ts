import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  duration,
  headerName,
  parseConfig,
  upstreamSchema,
} from '@internal/upstream-node';
import { z } from 'zod';
import { checkAccess } from './checkAccess';

/** The only place, besides config.d.ts, that names the key of the endpoints. */
export const CONFIG_KEY = 'proxyResilience';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const PATH = /^(\/[\w.~-]+)+$/;

const method = z.enum(METHODS, {
  error: `must be one of ${METHODS.join(', ')}`,
});

// The user's token must not reach the API, nor the API's cookies this origin.
const CREDENTIALS = /^(authorization|cookie|set-cookie2?)$/i;

const passedHeader = headerName.refine(
  name => !CREDENTIALS.test(name),
  'carries credentials and cannot be passed on',
);

const endpointSchema = upstreamSchema
  // Answers are handed on as they come, however long they are.
  .omit({ maxBytes: true, maxJsonBytes: true })
  .extend({
    allowedMethods: z
      .array(method)
      .min(1, 'must have a method')
      .default(['GET', 'HEAD']),
    allowedHeaders: z.array(passedHeader).default([]),
    permissions: z.partialRecord(method, z.string().min(1)).optional(),
    permissionCacheTtl: duration.prefault('10s'),
  })
  .superRefine((endpoint, { addIssue }) => {
    const { allowedHeaders, allowedMethods, headers, permissions } = endpoint;
    const secrets = Object.keys(headers).map(name => name.toLowerCase());
    allowedHeaders.forEach((name, index) => {
      if (secrets.includes(name.toLowerCase())) {
        addIssue({
          code: 'custom',
          path: ['allowedHeaders', index],
          message: 'has a secret, which the API could send back',
        });
      }
    });
    // Otherwise a method without a permission would be open to all users.
    for (const name of allowedMethods) {
      if (permissions && !permissions[name]) {
        addIssue({
          code: 'custom',
          path: ['permissions', name],
          message: 'is missing: each allowed method needs its permission',
        });
      }
    }
  });

const endpointsSchema = z.record(
  z.string().regex(PATH, "must be a path, such as '/api-name'"),
  endpointSchema,
);

/** One endpoint of the config, complete; times in ms. */
export type EndpointConfig = z.output<typeof endpointSchema> & {
  /** Below `/api/proxy`, such as `/frobs-ha`. */
  path: string;
  /** Whether Backstage's config asks for audit events of what changes nothing. */
  auditsReads: boolean;
};

/**
 * Reads all endpoints once, at startup.
 *
 * @throws InputError that names each key that is missing or wrong
 */
export function readEndpoints(config: Config): EndpointConfig[] {
  // By default Backstage drops such events, but only after a sixth of a request's time.
  const auditsReads = config.has(
    'backend.auditor.severityLogLevelMappings.low',
  );
  const endpoints = Object.entries(
    parseConfig(endpointsSchema, config, CONFIG_KEY),
  ).map(([path, endpoint]) => ({ ...endpoint, path, auditsReads }));

  for (const { path } of endpoints) {
    if (config.getOptional('proxy.endpoints')?.hasOwnProperty(path)) {
      throw new InputError(
        `Invalid config at ${CONFIG_KEY}.${path}: proxy.endpoints has the same path`,
      );
    }
  }
  checkAccess(config, CONFIG_KEY, endpoints);
  return endpoints;
}
