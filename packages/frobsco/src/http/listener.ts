import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listener as the control port shows it. */
export interface ListenerStatus {
  name: string;
  title: string;
  url: string;
  listening: boolean;
}

/** One HTTP server on one port. */
export class Listener {
  readonly name: string;
  readonly title: string;
  readonly #server: Server;
  #url = '';

  constructor(name: string, title: string, handler: RequestListener) {
    this.name = name;
    this.title = title;
    this.#server = createServer(handler);
  }

  get url() {
    return this.#url;
  }

  status(): ListenerStatus {
    const { name, title, url } = this;
    return { name, title, url, listening: this.#server.listening };
  }

  /** Rejects with the system's error, for instance `EADDRINUSE`. */
  async open(port: number, host: string): Promise<void> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    const address = this.#server.address() as AddressInfo;
    this.#url = `http://127.0.0.1:${address.port}`;
  }

  /** Stops at once: open connections are cut. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
