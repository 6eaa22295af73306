import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type RequestListener,
} from 'node:http';
import {
  createServer as createHttpsServer,
  Server as HttpsServer,
} from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SecureContextOptions } from 'node:tls';

/** Where a server listens, and what handles its requests. */
export interface ListenerOptions {
  host: string;
  /** 0 for any free port. */
  port: number;
  handler: RequestListener;
  /** Makes it HTTPS. */
  tls?: SecureContextOptions;
}

/** One server on one port. It can close and open again on the same port. */
export class Listener {
  readonly #server;
  readonly #scheme: string;
  readonly host: string;
  #port: number;

  constructor({ host, port, handler, tls }: ListenerOptions) {
    this.#server = tls
      ? createHttpsServer(tls, handler)
      : createHttpServer(handler);
    this.#scheme = tls ? 'https' : 'http';
    this.host = host;
    this.#port = port;
  }

  get listening(): boolean {
    return this.#server.listening;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    const everywhere = ['0.0.0.0', '::'].includes(this.host);
    const host = everywhere ? '127.0.0.1' : this.host;
    const name = host.includes(':') ? `[${host}]` : host;
    return `${this.#scheme}://${name}:${this.#port}`;
  }

  /** Rejects with the system's error, for instance `EADDRINUSE`. */
  async open(): Promise<void> {
    if (this.listening) {
      return;
    }
    this.#server.listen(this.#port, this.host);
    await once(this.#server, 'listening');
    // Port 0 means any port only the first time.
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Closes at once, with all open connections. */
  async close(): Promise<void> {
    if (!this.listening) {
      return;
    }
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  /** Uses another certificate for new connections, and closes the open ones. */
  secure(tls: SecureContextOptions): void {
    if (!(this.#server instanceof HttpsServer)) {
      return;
    }
    this.#server.setSecureContext(tls);
    this.#server.closeAllConnections();
  }
}
