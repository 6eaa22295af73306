import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { ACCEPT_ENCODING, decodeBody } from './response/decodeBody';
import type {
  ResponseReader,
  TargetStatus,
  UpstreamOptions,
  UpstreamRequest,
  UpstreamResponse,
} from './types';
import { readJson } from './response/readJson';
import { RetryPolicy } from './retry/RetryPolicy';
import { Balancer } from './targets/Balancer';
import { Target } from './targets/Target';
import { Telemetry } from './telemetry';
import { toUpstreamError } from './toUpstreamError';
import { UpstreamCall } from './UpstreamCall';
import { UpstreamError } from './UpstreamError';
import {
  discard,
  isFailure,
  toStatusError,
  UpstreamSender,
} from './UpstreamSender';

type Attempt<T> = (call: UpstreamCall, target: Target) => Promise<T>;

/** Calls one API, wherever its targets are. The README explains the options. */
export class UpstreamClient {
  readonly #options: UpstreamOptions;
  readonly #targets: Target[];
  readonly #balancer = new Balancer<Target>();
  readonly #retry: RetryPolicy;
  readonly #sender: UpstreamSender;
  readonly #telemetry: Telemetry;

  constructor(options: UpstreamOptions) {
    this.#options = options;
    this.#targets = options.targets.map(target => new Target(target, options));
    this.#retry = new RetryPolicy(options.retry);
    this.#sender = new UpstreamSender(options);
    this.#telemetry = new Telemetry(options.labels, this.#targets);
  }

  /** Begins the health checks; requests can be sent without. */
  start(): void {
    this.#targets.forEach(target => target.start());
  }

  /** Ends the health checks. A backend that shuts down still answers its requests. */
  stop(): void {
    this.#targets.forEach(({ health }) => health.stop());
  }

  /** How the targets are. */
  targets(): TargetStatus[] {
    return this.#targets.map(({ status }) => status);
  }

  /**
   * Resolves when an answer begins that is not retried, with whatever status. Its
   * body comes as it was sent, compressed or not, and without a limit.
   *
   * @throws UpstreamError, or the reason of `signal`
   */
  async request(request: UpstreamRequest): Promise<UpstreamResponse> {
    try {
      return await this.#run(request, async (call, target) => {
        const response = await this.#sender.send(call, target);
        const { statusCode } = response;
        if (isFailure(statusCode) || this.#retry.isRetryable(statusCode)) {
          throw toStatusError(response);
        }
        return response;
      });
    } catch (error) {
      if (error instanceof UpstreamError && error.details.response) {
        return error.details.response;
      }
      throw error;
    }
  }

  /**
   * Reads an answer with a status of 2xx, or one of `accept`, to its end. If it
   * breaks off, it is asked for again and `reader` is called again.
   *
   * @throws UpstreamError, what `reader` throws, or the reason of `signal`
   */
  async read<T>(
    request: UpstreamRequest & { accept?: number[]; maxBytes?: number },
    reader: ResponseReader<T>,
  ): Promise<T> {
    const { accept = [], maxBytes = this.#options.maxBytes } = request;
    const headers = { 'accept-encoding': ACCEPT_ENCODING, ...request.headers };
    return this.#run({ ...request, headers }, async (call, target) => {
      const response = await this.#sender.sendAndFollow(call, target);
      const { statusCode } = response;
      if (Math.floor(statusCode / 100) !== 2 && !accept.includes(statusCode)) {
        discard(response);
        throw toStatusError(response);
      }
      const decoded = decodeBody(response, maxBytes);
      try {
        return await reader(decoded);
      } finally {
        decoded.body.destroy();
      }
    });
  }

  /** Reads JSON. @throws UpstreamError whose log message names a field that is wrong */
  async getJson<T>(
    path: string,
    schema: z.ZodType<T>,
    options: Omit<UpstreamRequest, 'path'> = {},
  ): Promise<T> {
    const { maxBytes, maxJsonBytes } = this.#options;
    return this.read(
      { ...options, path, maxBytes: Math.min(maxBytes, maxJsonBytes) },
      readJson(schema),
    );
  }

  async #run<T>(request: UpstreamRequest, attempt: Attempt<T>): Promise<T> {
    const call = new UpstreamCall(
      request,
      this.#targets[0].url,
      this.#options.timeouts,
    );
    this.#retry.countRequest();
    try {
      call.signal.throwIfAborted();
      for (;;) {
        const target = this.#pick(call);
        call.recordAttempt(target);
        try {
          return await this.#telemetry.attempt(call, target, () =>
            this.#attempt(call, target, attempt),
          );
        } catch (error) {
          const wait = this.#nextWait(call, target, error);
          if (wait === undefined) {
            throw error;
          }
          await sleep(wait, undefined, { signal: call.signal });
        }
      }
    } catch (error) {
      throw call.signal.aborted ? call.signal.reason : error;
    } finally {
      call.end();
    }
  }

  #pick(call: UpstreamCall): Target {
    const open = this.#targets.filter(({ breaker }) => !breaker.isOpen);
    if (open.length === 0) {
      throw new UpstreamError(
        `${call.label} was not sent: the last requests failed in a row`,
        { code: 'circuit-open', transient: true },
      );
    }
    return this.#balancer.pick(open, call.tried);
  }

  async #attempt<T>(
    call: UpstreamCall,
    target: Target,
    attempt: Attempt<T>,
  ): Promise<T> {
    const isTrial = target.breaker.begin();
    try {
      const result = await attempt(call, target);
      target.breaker.recordSuccess();
      return result;
    } catch (cause) {
      const error = toUpstreamError(cause, call);
      target.breaker.recordError(error, isTrial);
      throw error;
    }
  }

  #nextWait(
    call: UpstreamCall,
    target: Target,
    error: unknown,
  ): number | undefined {
    if (!(error instanceof UpstreamError) || call.signal.aborted) {
      return undefined;
    }
    const { code, networkCode, response } = error.details;
    if (code === 'unreachable') {
      target.health.recordUnreachable(networkCode!);
    }
    const wait = this.#retry.next(call.retryState(this.#hasOther(call)), error);
    if (wait !== undefined && response) {
      discard(response);
    }
    return wait;
  }

  /** Whether a retry would go to a target that the request was not sent to. */
  #hasOther({ tried }: UpstreamCall): boolean {
    return this.#targets.some(
      target =>
        target.health.healthy && !target.breaker.isOpen && !tried.has(target),
    );
  }
}
