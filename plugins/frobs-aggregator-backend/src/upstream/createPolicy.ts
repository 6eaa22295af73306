import {
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
  type CircuitState,
  type IPolicy,
} from 'cockatiel';
import type { Resilience } from '../config/AggregatorConfig';
import type { RetryBudget } from './RetryBudget';
import { UpstreamError } from './UpstreamError';

const FIRST_DELAY_MS = 100;
const QUEUE_PER_SLOT = 100;

const isTransient = (error: unknown) =>
  error instanceof UpstreamError && error.transient;

const retryAfter = (error: unknown) =>
  (error instanceof UpstreamError && error.retryAfter) || 0;

/**
 * What stands between the plugin and one API: a deadline, a limit to requests
 * at once, retries, a circuit breaker, and a time limit for each attempt.
 */
export function createPolicy(
  options: Resilience,
  budget: RetryBudget,
  onBreakerChange: (state: CircuitState) => void,
): IPolicy {
  const retries = retry(
    handleWhen(
      error =>
        isTransient(error) &&
        retryAfter(error) < options.deadline &&
        budget.take(),
    ),
    {
      maxAttempts: options.retries,
      // Exponential with jitter, or what the API asks for where that is longer.
      backoff: new DelegateBackoff(({ attempt, result }) =>
        Math.max(
          FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2),
          retryAfter('error' in result && result.error),
        ),
      ),
    },
  );
  const breaker = circuitBreaker(handleWhen(isTransient), {
    halfOpenAfter: options.breaker.halfOpenAfter,
    breaker: new ConsecutiveBreaker(options.breaker.failures),
  });
  breaker.onStateChange(onBreakerChange);

  // #region backend-policy
  return wrap(
    timeout(options.deadline, TimeoutStrategy.Aggressive),
    bulkhead(options.concurrency, options.concurrency * QUEUE_PER_SLOT),
    retries,
    breaker,
    // An attempt heeds the signal, and says better what came to an end.
    timeout(options.attemptTimeout, TimeoutStrategy.Cooperative),
  );
  // #endregion
}
