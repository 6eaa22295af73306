import { PassThrough, Writable } from 'node:stream';
import type { EndpointConfig } from '../config/EndpointConfig';
import type { Target } from '../targets/Target';
import type { Exchange } from './Exchange';
import { HeaderFilter } from './headers';

type Headers = Record<string, string | string[] | undefined>;

/** Looks at the head of an answer; `false` throws the answer away. */
export type Judge = (status: number, headers: Headers) => boolean;

/** Sends a request to one target, and the answer to the client. */
export class Attempts {
  readonly #headers: Record<string, string>;
  readonly #filter: HeaderFilter;

  constructor({ headers, allowedHeaders }: EndpointConfig) {
    // In lower case, so that what a client sends cannot stand beside a secret.
    this.#headers = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
    this.#filter = new HeaderFilter(allowedHeaders);
  }

  /** Streams both ways, each at the pace of the slower side, until all is sent. */
  async send(exchange: Exchange, target: Target, judge: Judge): Promise<void> {
    const { request, hasBody, method, signal, url } = exchange;
    // The request itself would be destroyed on failure, and with it the
    // connection on which the client is to be told.
    const body = hasBody ? request.pipe(new PassThrough()) : null;
    const sent = target.pool.stream(
      {
        method: method as 'GET',
        path: target.basePath + url,
        headers: { ...this.#filter.copy(request.headers), ...this.#headers },
        body,
        signal,
      },
      ({ statusCode, headers }) =>
        judge(statusCode, headers)
          ? this.#answer(exchange, statusCode, headers)
          : nowhere(),
    );
    try {
      await sent;
    } finally {
      // What a client still sends must go somewhere, or its connection hangs.
      if (body) request.unpipe(body).resume();
    }
  }

  #answer(
    { request, response }: Exchange,
    status: number,
    headers: Headers,
  ): Writable {
    const { vary, ...passing } = this.#filter.copy(headers);
    // Added to what the backend's own answers depend on, not in its place.
    if (vary) response.vary(vary);
    // Or the backend's compression would hold events back until it has enough.
    if (passing['content-type']?.startsWith('text/event-stream')) {
      delete request.headers['accept-encoding'];
    }
    response.writeHead(status, passing as Record<string, string>);
    return response;
  }
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
