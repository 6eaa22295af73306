import type {
  LifecycleService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import type { RedisClientOptions } from '@redis/client';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Application } from 'express';
import { RedisCounter } from './RedisCounter';

// The defaults are Backstage's.
const WINDOW_MS = 60_000;
const NOT_LIMITED = ['127.0.0.1', '0:0:0:0:0:0:0:1', '::1'];

/**
 * Lets replicas share the counts of `backend.rateLimit.plugin` in the Redis or Valkey of
 * `backend.cache`. While that fails, Backstage's own counts hold, one for each replica.
 * Backstage's own store for Redis has no deadline: requests would wait for ever.
 */
export function shareRateLimits(services: {
  app: Application;
  config: RootConfigService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): void {
  const { app, config, lifecycle, logger } = services;
  const connection = readConnection(config);
  const limits = config.getOptionalConfig('backend.rateLimit.plugin');
  if (!connection || !limits) {
    return;
  }
  const counter = new RedisCounter(connection, logger);
  lifecycle.addShutdownHook(() => counter.stop());
  for (const pluginId of limits.keys()) {
    const limit = limits.getConfig(pluginId);
    app.use(`/api/${pluginId}`, createLimiter(pluginId, limit, counter));
  }
}

function readConnection(config: RootConfigService) {
  const store = config.getOptionalString('backend.cache.store');
  const connection = config.getOptional<string | RedisClientOptions>(
    'backend.cache.connection',
  );
  if (store !== 'redis' && store !== 'valkey') {
    return undefined;
  }
  return typeof connection === 'string' ? { url: connection } : connection;
}

/** As Backstage's own, apart from where it counts, and without its `skip` options. */
function createLimiter(
  pluginId: string,
  config: ReturnType<RootConfigService['getConfig']>,
  counter: RedisCounter,
) {
  const windowMs = config.has('window')
    ? durationToMilliseconds(readDurationFromConfig(config, { key: 'window' }))
    : WINDOW_MS;
  const allowed = config.getOptionalStringArray('ipAllowList') ?? NOT_LIMITED;
  return rateLimit({
    windowMs,
    limit: config.getOptionalNumber('incomingRequestLimit'),
    message: {
      error: {
        name: 'Error',
        message: 'Too many requests, please try again later',
      },
      response: { statusCode: 429 },
    },
    keyGenerator: ({ ip = '' }) => ipKeyGenerator(ip),
    skip: ({ ip = '', socket }) =>
      allowed.includes(ip) || allowed.includes(`${socket.remoteAddress}`),
    validate: { trustProxy: false },
    store: {
      increment: key =>
        counter
          .increment(`rate-limit:${pluginId}:${key}`, windowMs)
          .catch(() => ({ totalHits: 1, resetTime: undefined })),
      decrement() {},
      resetKey() {},
    },
  });
}
