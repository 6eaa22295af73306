import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { Request, Response } from 'express';
import { toUpstreamPath } from './toUpstreamPath';

const REQUEST_ID = 'x-request-id';
const VALID_ID = /^[\w.:-]{8,100}$/;

/** Why a request ended early when the client left. */
export class ClientGoneError extends Error {}

/** One request on its way through an endpoint. */
export class ProxiedRequest {
  readonly request: Request;
  readonly response: Response;
  /** Of the client, or a new one. The API, the client and the log get it. */
  readonly id: string;
  /** Below the endpoint, with the query. */
  readonly path: string;
  readonly hasBody: boolean;
  attempts = 0;
  /** The URL of the last target. */
  target?: string;
  /** Of the API's answer, if that has one of its own. It is for the log. */
  idOfApi?: string;
  readonly #aborter = new AbortController();
  readonly #startedAt = performance.now();
  #body?: PassThrough;

  /** @throws InputError for a path that may not be passed on */
  constructor(request: Request, response: Response) {
    this.request = request;
    this.response = response;
    this.path = toUpstreamPath(request);
    this.hasBody = carriesBody(request);
    // Backstage logs and audits it, and a query may contain secrets.
    request.originalUrl = request.originalUrl.split('?', 1)[0];
    this.id = readId(request);
    request.headers[REQUEST_ID] = this.id;
    response.setHeader(REQUEST_ID, this.id);
    // It may have left while its token was checked.
    if (response.destroyed) {
      this.#aborter.abort(new ClientGoneError());
    }
    response.once('close', () => {
      if (!response.writableFinished) {
        this.#aborter.abort(new ClientGoneError());
      }
    });
  }

  get method(): string {
    return this.request.method;
  }

  /** Aborts when the client leaves. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  get isRead(): boolean {
    return ['GET', 'HEAD', 'OPTIONS'].includes(this.method);
  }

  get elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  /**
   * The body to send on. It is not the request itself: that would be destroyed if a
   * target fails, and with it the connection on which the client is told so.
   */
  openBody(): PassThrough | null {
    this.#body = this.hasBody
      ? this.request.pipe(new PassThrough())
      : undefined;
    return this.#body ?? null;
  }

  recordAttempt(target: string): void {
    this.attempts += 1;
    this.target = target;
  }

  recordIdOfApi(header: string | string[] | undefined): void {
    const id = String(header ?? '');
    this.idOfApi = VALID_ID.test(id) && id !== this.id ? id : undefined;
  }

  /** Ends the request to the target and its answer, if they have not ended. */
  cancel(): void {
    this.#aborter.abort();
  }

  /** Reads what a client still sends, or its connection would hang. */
  end(): void {
    if (this.#body) {
      this.request.unpipe(this.#body).resume();
    }
  }
}

function readId({ headers }: Request): string {
  const id = String(headers[REQUEST_ID] ?? '');
  return VALID_ID.test(id) ? id : randomUUID();
}

function carriesBody({ headers, method }: Request): boolean {
  return (
    method !== 'GET' &&
    method !== 'HEAD' &&
    ((headers['content-length'] ?? '0') !== '0' ||
      headers['transfer-encoding'] !== undefined)
  );
}
