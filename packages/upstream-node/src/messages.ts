import type { Readable } from 'node:stream';

/** Headers of a request, names in lower case. */
export type RequestHeaders = Record<string, string | string[] | undefined>;

/** One request to an API. */
export interface UpstreamRequest {
  /** Default: GET. */
  method?: string;
  /** Below the target's `url`, with the query; starts with a slash, or is empty. */
  path: string;
  headers?: RequestHeaders;
  /** A stream is sent once only: a request with one is never repeated. */
  body?: string | Buffer | Readable | null;
  /** Ends the request and the body of its answer. */
  signal?: AbortSignal;
  /** Whether it may be repeated. Default: what RFC 9110 says of the method. */
  idempotent?: boolean;
  /** Called with the target's URL before each attempt. */
  onAttempt?(url: string): void;
}

/** An answer whose body has not been read. */
export interface UpstreamResponse {
  /** For messages, such as `GET https://api.example.com/v1/list`. */
  request: string;
  statusCode: number;
  /** Names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  /** Read it to its end, or destroy it: it holds a connection. */
  body: Readable;
}

/** Turns an answer into a value; its body is unpacked and at most `maxBytes` long. */
export type ResponseReader<T> = (response: UpstreamResponse) => Promise<T>;
