import type { Response } from 'express';
import type { Dispatcher } from 'undici';

type Controller = Dispatcher.DispatchController;
type Headers = Record<string, string | string[] | undefined>;

/** What a delivery needs to know of its request. */
export interface DeliveryOptions {
  response: Response;
  signal: AbortSignal;
  /** Looks at the head of an answer and begins the response, or throws it away. */
  begin(status: number, headers: Headers): boolean;
}

/**
 * Hands a target's answer to the client, at the pace of the slower side. Done by
 * hand as `stream()` of undici takes a twentieth of all that a request costs here.
 */
export class Delivery implements Dispatcher.DispatchHandler {
  /** Settles when the target has answered, or failed to. */
  readonly done: Promise<void>;
  readonly #options: DeliveryOptions;
  #controller?: Controller;
  #isWanted = false;
  #resolve!: () => void;
  #reject!: (error: Error) => void;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    options.signal.addEventListener('abort', this.#abort);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#options.signal.aborted) this.#abort();
  }

  onResponseStart(_: Controller, status: number, headers: Headers): void {
    const isInterim = status < 200;
    if (isInterim || !this.#options.begin(status, headers)) return;
    this.#isWanted = true;
    this.#options.response.on('drain', () => this.#controller?.resume());
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.#isWanted && !this.#options.response.write(chunk)) {
      controller.pause();
    }
  }

  onResponseEnd(): void {
    this.#settle();
    if (this.#isWanted) this.#options.response.end();
    this.#resolve();
  }

  onResponseError(_: Controller, error: Error): void {
    this.#settle();
    this.#reject(error);
  }

  #settle(): void {
    this.#options.signal.removeEventListener('abort', this.#abort);
  }

  readonly #abort = () => {
    this.#controller?.abort(this.#options.signal.reason);
  };
}
