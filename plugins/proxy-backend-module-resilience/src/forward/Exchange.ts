import type { Request, Response } from 'express';
import type { Target } from '../targets/Target';
import { GatewayTimeoutError } from './errors';

// Repeating them does no more than asking once, by RFC 9110.
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** Why an exchange ended early when the client left. */
export class ClientGone extends Error {}

/** One request on its way through an endpoint, with all that becomes of it. */
export class Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly method: string;
  /** Below the endpoint, with the query; begins with a slash. */
  readonly url: string;
  readonly hasBody: boolean;
  /** The targets it was at, the last one last. */
  readonly tried = new Set<Target>();
  attempts = 0;
  target?: Target;
  readonly #aborter = new AbortController();
  readonly #deadline: NodeJS.Timeout;
  readonly #endsAt: number;
  readonly #startedAt = performance.now();

  /** @param responseTimeout - how long (ms) the start of the answer may take */
  constructor(request: Request, response: Response, responseTimeout: number) {
    this.request = request;
    this.response = response;
    this.method = request.method;
    this.url = request.url.startsWith('/') ? request.url : `/${request.url}`;
    this.hasBody = carriesBody(request);
    this.#endsAt = this.#startedAt + responseTimeout;
    this.#deadline = setTimeout(() => {
      const message = `No answer began within ${responseTimeout} ms`;
      this.#aborter.abort(new GatewayTimeoutError(message));
    }, responseTimeout);
    response.once('close', () => {
      clearTimeout(this.#deadline);
      // Where it was destroyed with an error, it is the target that left.
      if (response.writableFinished || response.errored) return;
      this.#aborter.abort(new ClientGone());
    });
  }

  /** Aborts when the client has gone, or when its patience is at an end. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** Whether it may be sent again: a body streams through and is not kept. */
  get repeatable(): boolean {
    return !this.hasBody && IDEMPOTENT.has(this.method);
  }

  get path(): string {
    return this.url.split('?', 1)[0];
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  get remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  sendTo(target: Target): void {
    this.attempts += 1;
    this.target = target;
    this.tried.add(target);
  }

  /** The answer begins: from here on it may take as long as it likes. */
  answerBegins(): void {
    clearTimeout(this.#deadline);
  }
}

function carriesBody({ method, headers, rawHeaders }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const length = headers['content-length'];
  if (length !== undefined) return length !== '0';
  // The proxy plugin has taken the header away, but not this trace of it.
  return rawHeaders.some(name => name.toLowerCase() === 'transfer-encoding');
}
