import type { Readable } from 'node:stream';
import type { UpstreamConfig } from './config/schema';

/** Names in lower case. */
export type HttpHeaders = Record<string, string | string[] | undefined>;

/** One request to an API. */
export interface UpstreamRequest {
  /** Default: GET. */
  method?: string;
  /** Below the target's `url`, with the query; starts with a slash, or is empty. */
  path: string;
  headers?: HttpHeaders;
  /** A stream is read once only: no request is repeated once that has begun. */
  body?: string | Buffer | Readable | null;
  /** Ends the request and the body of its answer. One of this request alone. */
  signal?: AbortSignal;
  /** Whether it may be repeated. Default: what RFC 9110 says of the method. */
  idempotent?: boolean;
  /** Gets a token before the first attempt, and not only after a 401. */
  needsToken?: boolean;
  /** Called with the target's URL before each attempt. */
  onAttempt?(url: string): void;
}

/** An answer whose body has not been read. */
export interface UpstreamResponse {
  /** For logs, such as `GET https://api.example.com/v1/list`. */
  request: string;
  statusCode: number;
  headers: HttpHeaders;
  /** Read it to its end, or destroy it: it holds a connection. */
  body: Readable;
}

/** Turns an answer into a value; its body is unpacked and at most `maxBytes` long. */
export type ResponseReader<T> = (response: UpstreamResponse) => Promise<T>;

/** Supplies tokens for the requests of a client. */
export interface UpstreamAuth {
  /** What to send with each request now. */
  headers(): Record<string, string>;
  /**
   * Called after a 401, and before a request that needs a token if there is none.
   *
   * @param challenge - what `WWW-Authenticate` asks for
   * @param sent - the headers that were refused
   * @returns what to send instead, or nothing if another attempt does not help
   */
  renew(
    challenge: string | undefined,
    sent: Record<string, string>,
  ): Promise<Record<string, string> | undefined>;
}

/** How one target is. */
export interface TargetStatus {
  url: string;
  weight: number;
  backup: boolean;
  healthy: boolean;
  /** When `healthy` changed last. */
  since: Date;
  /** The result of the last health check, with what failed, if it failed. */
  lastCheck?: { at: Date; problem?: string };
}

/** What a client reports, for logs. */
export interface UpstreamHooks {
  /** When a target went out of use or came back. */
  onHealthChange?(target: TargetStatus): void;
  /** When the breaker of a target opened or closed. */
  onBreakerChange?(target: string, isOpen: boolean): void;
}

/** What a client is made of. */
export interface UpstreamOptions extends UpstreamConfig, UpstreamHooks {
  /** Tokens, besides the static `headers`. */
  auth?: UpstreamAuth;
  /** On each metric and span of this client. */
  labels?: { strategy: string; upstream: string };
}
