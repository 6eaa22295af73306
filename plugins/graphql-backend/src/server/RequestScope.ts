import type { GraphqlRequest } from '@internal/plugin-graphql-node';
import { trace } from '@opentelemetry/api';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { acceptsEvents } from './accept';

const REQUEST_ID = /^[\w.-]{1,100}$/;
const MAX_TIMER_MS = 2 ** 31 - 1;

class TimeoutError extends Error {
  readonly name = 'TimeoutError';
}

/** A request from its start until its response is sent or its client has left. */
export class RequestScope implements GraphqlRequest {
  readonly credentials: GraphqlRequest['credentials'];
  /**
   * In the response's `X-Request-Id`, in each error and in the log: the id of the trace, or
   * else what the client calls the request.
   */
  readonly requestId: string;
  readonly #controller = new AbortController();
  readonly #aborted = Promise.withResolvers<never>();
  readonly #res: Response;

  constructor(
    req: Request,
    res: Response,
    credentials: GraphqlRequest['credentials'],
  ) {
    const given = req.header('x-request-id') ?? '';
    this.requestId =
      trace.getActiveSpan()?.spanContext().traceId ??
      (REQUEST_ID.test(given) ? given : randomUUID());
    this.credentials = credentials;
    this.#res = res;
    // Nobody may be waiting.
    this.aborted.catch(() => {});
    this.onClose(() => {
      if (!res.writableFinished) {
        this.#abort(new Error('The client has left'));
      }
    });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Rejects if `signal` aborts. */
  get aborted(): Promise<never> {
    return this.#aborted.promise;
  }

  get acceptsEvents(): boolean {
    return acceptsEvents(this.#res.req);
  }

  onClose(listener: () => void): void {
    this.#res.once('close', listener);
  }

  #abort(reason: Error): void {
    this.#controller.abort(reason);
    this.#aborted.reject(reason);
  }

  abortAfter(ms: number, reason: string): void {
    const timer = setTimeout(
      () => this.#abort(new TimeoutError(reason)),
      Math.min(ms, MAX_TIMER_MS),
    );
    this.onClose(() => clearTimeout(timer));
  }

  /** Ends what the caller may no longer read. */
  abortWithToken(): void {
    const { expiresAt } = this.credentials;
    if (expiresAt) {
      this.abortAfter(
        expiresAt.getTime() - Date.now(),
        'The token has expired',
      );
    }
  }
}
