import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const DEFAULT_TIMEOUT_MS = 15_000;

/** How long to wait for an answer, in ms. */
// #region direct-timeout
export function readTimeout(config: Config | undefined): number {
  return config?.has('timeout')
    ? durationToMilliseconds(readDurationFromConfig(config, { key: 'timeout' }))
    : DEFAULT_TIMEOUT_MS;
}
// #endregion
