import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const DEFAULT_TIMEOUT = { seconds: 15 };

/** A signal that aborts when the time that `timeout` sets is over, or when `signal` does. */
export function withTimeout(config?: Config, signal?: AbortSignal): AbortSignal {
  const timeout = config?.has('timeout')
    ? readDurationFromConfig(config, { key: 'timeout' })
    : DEFAULT_TIMEOUT;
  const deadline = AbortSignal.timeout(durationToMilliseconds(timeout));
  return signal ? AbortSignal.any([signal, deadline]) : deadline;
}
