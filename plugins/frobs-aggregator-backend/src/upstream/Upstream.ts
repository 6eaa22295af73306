import { toError } from '@backstage/errors';
import {
  isBrokenCircuitError,
  isBulkheadRejectedError,
  isTaskCancelledError,
  type IPolicy,
} from 'cockatiel';
import type { Resilience } from '../config/AggregatorConfig';
import { recordAttempt, watchBreaker } from '../metrics';
import { attempt, type ReadAnswer, type UpstreamRequest } from './attempt';
import { createPolicy } from './createPolicy';
import type { Credentials } from './Credentials';
import { RetryBudget } from './RetryBudget';
import { UpstreamError } from './UpstreamError';

/** One upstream API, with all that it takes to rely on it. */
export class Upstream {
  readonly #budget = new RetryBudget();
  readonly #policy: IPolicy;
  #lastFailure = '';

  /** `name` is for metrics; without credentials requests go out bare. */
  constructor(
    private readonly options: {
      name: string;
      resilience: Resilience;
      credentials?: Credentials;
    },
  ) {
    this.#policy = createPolicy(
      options.resilience,
      this.#budget,
      watchBreaker(options.name),
    );
  }

  /**
   * Sends a request, again where that may help, and reads the answer. `read`
   * is called once per attempt that was answered.
   *
   * @throws UpstreamError
   */
  async request<T>(
    url: string,
    request: UpstreamRequest,
    read: ReadAnswer<T>,
  ): Promise<T> {
    this.#budget.deposit();
    try {
      return await this.#policy.execute(({ signal }) =>
        recordAttempt(this.options.name, () =>
          this.authorized(url, { ...request, signal }, read).catch(error => {
            this.#lastFailure = toError(error).message;
            throw error;
          }),
        ),
      );
    } catch (error) {
      throw this.explain(`${request.method ?? 'GET'} ${url}`, error);
    }
  }

  private async authorized<T>(
    url: string,
    init: UpstreamRequest & { signal: AbortSignal },
    read: ReadAnswer<T>,
  ): Promise<T> {
    const { credentials } = this.options;
    if (!credentials) {
      return attempt(url, init, read);
    }
    const send = (headers: Record<string, string>) =>
      attempt(url, { ...init, headers: { ...init.headers, ...headers } }, read);

    const sent = credentials.current();
    try {
      return await send(sent);
    } catch (error) {
      const renewed = await credentials.renew(error, sent);
      if (!renewed) {
        throw error;
      }
      return send(renewed);
    }
  }

  private explain(request: string, error: unknown): unknown {
    const { breaker, deadline } = this.options.resilience;
    const transient = { transient: true };
    if (isBrokenCircuitError(error)) {
      return new UpstreamError(
        `${request} was not sent: ${breaker.failures} requests in a row failed, the last one so: ${this.#lastFailure}`,
        transient,
      );
    }
    if (isBulkheadRejectedError(error)) {
      return new UpstreamError(
        `${request} was not sent: too many requests wait already`,
        transient,
      );
    }
    if (isTaskCancelledError(error)) {
      return new UpstreamError(
        `${request} gave no answer within ${deadline} ms, retries included`,
        transient,
      );
    }
    return error;
  }
}
