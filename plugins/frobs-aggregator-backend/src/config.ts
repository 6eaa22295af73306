import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** Where an upstream API is, and how long (ms) to wait for one answer of it. */
export interface UpstreamOptions {
  baseUrl: string;
  timeout: number;
}

export interface AggregatorConfig {
  frobs: UpstreamOptions;
  flerps: UpstreamOptions;
}

const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Reads `frobsAggregator` once, at startup.
 *
 * @throws Error that names the key which is missing or wrong
 */
export function readAggregatorConfig(rootConfig: Config): AggregatorConfig {
  const config = rootConfig.getConfig('frobsAggregator');
  const timeout = readTimeout(rootConfig);
  return {
    frobs: { baseUrl: readUrl(config, 'frobs.baseUrl'), timeout },
    flerps: { baseUrl: readUrl(config, 'flerps.baseUrl'), timeout },
  };
}

function readTimeout(rootConfig: Config): number {
  const key = 'frobsAggregator.upstreamTimeout';
  if (!rootConfig.has(key)) {
    return DEFAULT_TIMEOUT_MS;
  }
  const timeout = durationToMilliseconds(
    readDurationFromConfig(rootConfig, { key }),
  );
  if (timeout <= 0) {
    throw new InputError(
      `Invalid config at ${key}: must be longer than nothing`,
    );
  }
  return timeout;
}

function readUrl(config: Config, key: string): string {
  const value = config.getString(key);
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
    throw new InputError(
      `Invalid config at frobsAggregator.${key}: '${value}' is not an http(s) URL`,
    );
  }
  return value.replace(/\/+$/, '');
}
