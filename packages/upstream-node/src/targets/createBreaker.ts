import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  noop,
  type IPolicy,
} from 'cockatiel';
import type { UpstreamConfig } from '../config/schema';
import { UpstreamError } from '../UpstreamError';

/** Stops requests to a target that keeps failing, until one may try again. */
export interface Breaker {
  policy: IPolicy;
  /** Whether a request would fail at once. */
  isOpen(): boolean;
}

// Time spent in the queue says nothing about the target.
const isFailure = ({ code, transient }: UpstreamError) =>
  transient && code !== 'deadline' && code !== 'queue-full';

/** Without a config it never opens. */
export function createBreaker(
  config: UpstreamConfig['breaker'],
  onChange: (isOpen: boolean) => void = () => {},
): Breaker {
  if (!config) {
    return { policy: noop, isOpen: () => false };
  }
  const policy = circuitBreaker(
    handleWhen(error => error instanceof UpstreamError && isFailure(error)),
    {
      halfOpenAfter: config.openFor,
      breaker: new ConsecutiveBreaker(config.failures),
    },
  );
  let openedAt = 0;
  policy.onBreak(() => {
    openedAt = Date.now();
    onChange(true);
  });
  policy.onReset(() => onChange(false));
  return {
    policy,
    isOpen: () =>
      policy.state === CircuitState.Open &&
      Date.now() - openedAt < config.openFor,
  };
}
