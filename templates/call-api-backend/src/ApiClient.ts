import { ResponseError } from '@backstage/errors';
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleAll,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { readItemList, type ItemList } from './itemList';
import type { ApiConfig } from './readConfig';
import { request } from './request';
import { TokenSource } from './TokenSource';

const ATTEMPT_MS = 5_000;
const RETRIES = 2;
const FAILURES_TO_OPEN = 5;
const OPEN_FOR_MS = 5_000;

/** A 5xx, a late answer or none: the next attempt may succeed. */
const transient = handleWhen(error =>
  ResponseError.is(error)
    ? error.statusCode >= 500
    : error instanceof TypeError || error instanceof TaskCancelledError,
);

/** Calls the API, with timeouts, retries and a circuit breaker. */
export class ApiClient {
  readonly #config: ApiConfig;
  readonly #tokens: TokenSource | undefined;
  readonly #policy = wrap(
    retry(transient, {
      maxAttempts: RETRIES,
      backoff: new ExponentialBackoff(),
    }),
    // Use `transient` once callers choose ids: a 404 must not stop the requests of others.
    circuitBreaker(handleAll, {
      halfOpenAfter: OPEN_FOR_MS,
      breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    }),
    timeout(ATTEMPT_MS, TimeoutStrategy.Aggressive),
  );

  constructor(config: ApiConfig) {
    this.#config = config;
    this.#tokens = config.oauth && new TokenSource(config.oauth);
  }

  async listItems(): Promise<ItemList> {
    return this.#policy.execute(({ signal }) => this.#request(signal));
  }

  async #request(signal: AbortSignal): Promise<ItemList> {
    const token = await this.#tokens?.get();
    const headers = {
      accept: 'application/json',
      ...this.#config.headers,
      ...(token && { authorization: `Bearer ${token}` }),
    };
    try {
      const { baseUrl } = this.#config;
      return await readItemList(await request(baseUrl, { headers, signal }));
    } catch (error) {
      if (ResponseError.is(error) && error.statusCode === 401) {
        this.#tokens?.clear();
      }
      throw error;
    }
  }
}
