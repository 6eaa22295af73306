import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { EndpointConfig } from '../config/EndpointConfig';
import type { Balancer } from '../targets/Balancer';
import type { HealthChecker } from '../targets/HealthChecker';
import type { Target } from '../targets/Target';
import { Attempts } from './Attempts';
import { causeOf, isUnreachable } from './causeOf';
import { Exchange } from './Exchange';
import { explainFailure } from './explainFailure';
import type { RequestLog } from './RequestLog';
import { parseRetryAfter } from './retryAfter';
import { type Failure, RetryPolicy } from './RetryPolicy';

/** What a forwarder works with. */
export interface ForwarderParts {
  balancer: Balancer<Target>;
  checker: HealthChecker;
  log: RequestLog;
}

/** Brings requests to a target, to another one if need be, and answers back. */
export class Forwarder {
  readonly #endpoint: EndpointConfig;
  readonly #parts: ForwarderParts;
  readonly #attempts: Attempts;
  readonly #policy: RetryPolicy;

  constructor(endpoint: EndpointConfig, parts: ForwarderParts) {
    this.#endpoint = endpoint;
    this.#parts = parts;
    this.#attempts = new Attempts(endpoint);
    this.#policy = new RetryPolicy(endpoint.retry);
  }

  /**
   * Resolves when the client has its answer, or nobody is there to have one.
   *
   * @throws an error for the client, where no answer has begun
   */
  async forward(request: Request, response: Response): Promise<void> {
    const exchange = new Exchange(
      request,
      response,
      this.#endpoint.timeouts.response,
    );
    this.#policy.begin();
    try {
      let wait = await this.#try(exchange);
      while (wait !== undefined) {
        await sleep(wait, undefined, { signal: exchange.signal });
        wait = await this.#try(exchange);
      }
      this.#parts.log.write(exchange, 'answered', response.statusCode);
    } catch (failure) {
      const { outcome, status, error } = explainFailure(
        exchange,
        failure,
        this.#endpoint.path,
      );
      this.#parts.log.write(exchange, outcome, status);
      if (error) throw error;
      // The client, if there is one, must not take what it has for the whole.
      response.destroy();
    }
  }

  /** @returns how long (ms) to wait before the next try, if there is to be one */
  async #try(exchange: Exchange): Promise<number | undefined> {
    const { balancer, checker } = this.#parts;
    const target = balancer.pick(exchange.tried);
    exchange.sendTo(target);
    const retryIn = (failure: Omit<Failure, 'otherTarget'>) =>
      this.#policy.next(exchange, {
        ...failure,
        otherTarget: balancer.hasOther(exchange.tried),
      });
    let wait: number | undefined;
    try {
      await this.#attempts.send(exchange, target, (status, headers) => {
        if (this.#policy.isFailure(status)) {
          wait = retryIn({
            status,
            retryAfterMs: parseRetryAfter(headers['retry-after']),
          });
        }
        if (wait === undefined) exchange.answerBegins();
        return wait === undefined;
      });
    } catch (error) {
      if (exchange.response.headersSent || exchange.signal.aborted) throw error;
      const unreachable = isUnreachable(error);
      if (unreachable) checker.unreachable(target, causeOf(error));
      wait = retryIn({ unreachable });
      if (wait === undefined) throw error;
    }
    return wait;
  }
}
