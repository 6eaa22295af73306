import {
  duration,
  positiveInt,
  targetUrl,
  upstreamSchema,
} from '@internal/upstream-node';
import { z } from 'zod';

const { breaker, timeouts } = upstreamSchema.shape;

// #region backend-policy
// Stricter than the defaults of the client: many callers must not flood the API, and a
// request that hangs must not hold up the refresh of the summary.
const apiSchema = upstreamSchema.extend({
  connections: positiveInt.default(10),
  breaker: breaker.unwrap().prefault({}),
  timeouts: timeouts
    .unwrap()
    .extend({ attempt: duration.prefault('5s') })
    .prefault({}),
});
// #endregion

const oauthSchema = z.strictObject({
  tokenUrl: targetUrl.transform(({ href }) => href),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().min(1).optional(),
});

const cacheSchema = z
  .strictObject({
    fresh: duration.prefault('30s'),
    staleWhileRevalidate: duration.prefault('5m'),
    staleIfError: duration.prefault('1h'),
  })
  .refine(
    ({ fresh, staleWhileRevalidate, staleIfError }) =>
      fresh <= staleWhileRevalidate && staleWhileRevalidate <= staleIfError,
    'fresh, staleWhileRevalidate and staleIfError must each be at least as long as the one before',
  );

/** What `frobsAggregator` can contain; output has all defaults, and times in ms. */
export const aggregatorConfigSchema = z
  .strictObject({
    frobs: apiSchema.extend({
      legacyUrl: targetUrl.optional(),
      oauth: oauthSchema.optional(),
      // Lists are streamed, so that their length does not matter to the memory.
      maxBytes: positiveInt.default(100_000_000),
      legacyMaxBytes: positiveInt.default(10_000_000),
    }),
    flerps: apiSchema,
    cache: cacheSchema.prefault({}),
    refreshInterval: duration.optional(),
    permissionCacheTtl: duration.prefault('10s'),
    // For the frontend.
    timeout: z.unknown().optional(),
  })
  .transform(config => ({
    ...config,
    refreshInterval: config.refreshInterval ?? config.cache.fresh / 2,
  }));

/** `frobsAggregator` of the config, checked and complete. */
export type AggregatorConfig = z.output<typeof aggregatorConfigSchema>;

/** How long cached values may be served, in ms since they were read. */
export type CacheTtls = AggregatorConfig['cache'];
