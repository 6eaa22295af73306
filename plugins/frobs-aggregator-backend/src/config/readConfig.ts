import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import type { AggregatorConfig, OAuthClient } from './AggregatorConfig';
import { readCount, readDuration, readUrl } from './values';

const root = 'frobsAggregator';

/**
 * Reads `frobsAggregator` once, at startup.
 *
 * @throws Error that names the key which is missing or wrong
 */
export function readAggregatorConfig(config: Config): AggregatorConfig {
  const duration = (key: string, byDefault: HumanDuration) =>
    readDuration(config, `${root}.${key}`, byDefault);
  const count = (key: string, byDefault: number) =>
    readCount(config, `${root}.${key}`, byDefault);

  const legacyKey = `${root}.frobs.legacyUrl`;
  const cache = {
    fresh: duration('cache.fresh', { seconds: 30 }),
    staleWhileRevalidate: duration('cache.staleWhileRevalidate', {
      minutes: 5,
    }),
    staleIfError: duration('cache.staleIfError', { hours: 1 }),
  };
  if (
    cache.fresh > cache.staleWhileRevalidate ||
    cache.staleWhileRevalidate > cache.staleIfError
  ) {
    throw new InputError(
      `Invalid config at ${root}.cache: fresh, staleWhileRevalidate and staleIfError must each be as long as the one before`,
    );
  }

  return {
    frobs: {
      baseUrl: readUrl(config, `${root}.frobs.baseUrl`),
      legacyUrl: config.has(legacyKey) ? readUrl(config, legacyKey) : undefined,
      apiKey: config.getOptionalString(`${root}.frobs.apiKey`),
      oauth: readOAuthClient(config, `${root}.frobs.oauth`),
    },
    flerps: { baseUrl: readUrl(config, `${root}.flerps.baseUrl`) },
    resilience: {
      deadline: duration('resilience.deadline', { seconds: 10 }),
      attemptTimeout: duration('resilience.attemptTimeout', { seconds: 5 }),
      retries: count('resilience.retries', 3),
      concurrency: count('resilience.concurrency', 10),
      breaker: {
        failures: count('resilience.breaker.failures', 5),
        halfOpenAfter: duration('resilience.breaker.halfOpenAfter', {
          seconds: 5,
        }),
      },
    },
    cache,
    refreshInterval: duration('refreshInterval', {
      milliseconds: cache.fresh / 2,
    }),
    permissionCacheTtl: duration('permissionCacheTtl', { seconds: 10 }),
  };
}

function readOAuthClient(config: Config, key: string): OAuthClient | undefined {
  if (!config.has(key)) {
    return undefined;
  }
  return {
    tokenUrl: readUrl(config, `${key}.tokenUrl`),
    clientId: config.getString(`${key}.clientId`),
    clientSecret: config.getString(`${key}.clientSecret`),
    scope: config.getOptionalString(`${key}.scope`),
  };
}
