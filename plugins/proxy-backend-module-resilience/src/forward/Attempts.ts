import { PassThrough } from 'node:stream';
import type { EndpointConfig } from '../config/EndpointConfig';
import type { Target } from '../targets/Target';
import type { Exchange } from './Exchange';
import { Delivery } from './Delivery';
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
    const { request, response, hasBody, method, signal, url } = exchange;
    // The request itself would be destroyed on failure, and with it the
    // connection on which the client is to be told.
    const body = hasBody ? request.pipe(new PassThrough()) : null;
    const delivery = new Delivery({
      response,
      signal,
      begin: (status, answered) => {
        const isWanted = judge(status, answered);
        if (isWanted) this.#begin(exchange, status, answered);
        return isWanted;
      },
    });
    target.pool.dispatch(
      {
        method: method as 'GET',
        path: target.basePath + url,
        headers: { ...this.#filter.copy(request.headers), ...this.#headers },
        body,
      },
      delivery,
    );
    try {
      await delivery.done;
    } finally {
      // What a client still sends must go somewhere, or its connection hangs.
      if (body) request.unpipe(body).resume();
    }
  }

  #begin(
    { request, response }: Exchange,
    status: number,
    headers: Headers,
  ): void {
    const { vary, ...passing } = this.#filter.copy(headers);
    // Added to what the backend's own answers depend on, not in its place.
    if (vary) response.vary(vary);
    // Or the backend's compression would hold events back until it has enough.
    if (passing['content-type']?.startsWith('text/event-stream')) {
      delete request.headers['accept-encoding'];
    }
    response.writeHead(status, passing as Record<string, string>);
  }
}
