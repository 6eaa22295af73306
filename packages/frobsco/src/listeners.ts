import { Listener, type ListenerOptions } from './http/listener.ts';
import { portFlag, type ListenerName } from './options.ts';

function reasonOf(
  { host, port }: Listener,
  flag: string,
  { code, message }: NodeJS.ErrnoException,
): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} (--${flag}) is already taken`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `'${host}' (--host) is not an address of this machine`;
    default:
      return `Port ${port} (--${flag}) cannot be used: ${message}`;
  }
}

/** A listener could not take its port; the message names the flag. */
export class PortError extends Error {
  constructor(listener: Listener, flag: string, cause: NodeJS.ErrnoException) {
    super(reasonOf(listener, flag, cause), { cause });
    this.name = 'PortError';
  }
}

/** The listeners of a mock. They open and close together. */
export class Listeners {
  readonly #listeners = new Map<ListenerName, Listener>();
  #stopped = false;
  #lastChange: Promise<void> = Promise.resolve();

  add(name: ListenerName, options: ListenerOptions): void {
    this.#listeners.set(name, new Listener(options));
  }

  get(name: ListenerName): Listener {
    return this.#listeners.get(name)!;
  }

  /** @throws PortError if a port cannot be used; then no listener is open */
  async start(): Promise<void> {
    try {
      for (const [name, listener] of this.#listeners) {
        await listener.open().catch(error => {
          throw new PortError(listener, portFlag(name), error);
        });
      }
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#lastChange.catch(() => {});
    await Promise.all(
      [...this.#listeners.values()].map(listener => listener.close()),
    );
  }

  /** Closes the listeners that must refuse connections, and opens the others. */
  async refuse(refuses: (name: ListenerName) => boolean): Promise<void> {
    // One change after another, because a closed port is not free at once.
    this.#lastChange = this.#lastChange
      .catch(() => {})
      .then(async () => {
        for (const [name, listener] of this.#listeners) {
          if (this.#stopped) {
            return;
          }
          await (refuses(name) ? listener.close() : listener.open());
        }
      });
    await this.#lastChange;
  }
}
