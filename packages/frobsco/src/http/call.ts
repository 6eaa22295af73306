import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ListenerName } from '../options.ts';
import { callerOf, type Caller } from './caller.ts';

/** What the journal and the faults must know about a listener. */
export interface ListenerInfo {
  name: ListenerName;
  /** The route that a path belongs to. */
  routeOf(path: string): string;
  /** Headers of responses that a fault sends instead of the app. */
  headers: Record<string, string>;
  /** Resets the connections of browsers, as if it were in another network. */
  refusesBrowsers?: boolean;
}

/** One request with its response, as the journal and the faults see it. */
export class Call {
  readonly listener: ListenerInfo;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly path: string;
  readonly caller: Caller;
  /** The types of the faults that were applied. */
  readonly faults: string[] = [];

  constructor(
    listener: ListenerInfo,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    this.listener = listener;
    this.request = request;
    this.response = response;
    this.method = request.method ?? '';
    this.path = (request.url ?? '').split('?', 1)[0];
    this.caller = callerOf(request.headers);
  }

  get isPreflight(): boolean {
    return (
      this.method === 'OPTIONS' &&
      this.request.headers['access-control-request-method'] !== undefined
    );
  }

  /** Responds instead of the app, in the error shape that all apps use. */
  respond(
    status: number,
    name: string,
    message: string,
    headers: Record<string, string> = {},
  ): void {
    const body = JSON.stringify({ error: { name, message } });
    this.response
      .writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        ...this.listener.headers,
        ...headers,
      })
      .end(body);
  }

  /** Ends the connection with RST, with or without TLS. */
  reset(): void {
    const { socket }: { socket: Socket & { _parent?: Socket } } = this.request;
    // A TLS socket cannot reset itself, only the TCP socket below it can.
    (socket._parent ?? socket).resetAndDestroy();
  }
}
