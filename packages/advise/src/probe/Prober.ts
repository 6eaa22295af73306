import { getCACertificates } from 'node:tls';
import { Budget, type Limits } from './Budget.ts';
import type { Exchange, Method, Purpose } from './Exchange.ts';
import { send, type Peer } from './send.ts';

/** How to ask. */
export interface ProbeOptions {
  limits: Limits;
  /** Where the app runs whose pages would call the API. */
  origin: string;
  /** Reads the first answers to their ends, however large. */
  full: boolean;
  /** Certificates of CAs to know besides the usual ones, as PEM. */
  ca?: string;
  /** Sent to the API's own origin, where it is verified. */
  headers: Record<string, string>;
}

interface Question {
  method?: Method;
  url?: URL;
  headers?: Record<string, string>;
  /** Without the headers that the user gave. */
  bare?: boolean;
}

/** Sends requests within the limits, one after the other or at once, and notes them down. */
export class Prober {
  readonly options: ProbeOptions;
  readonly budget: Budget;
  readonly exchanges: Exchange[] = [];
  readonly #given: URL;
  readonly #ca?: string[];
  /** What is asked: where redirects led to. */
  url: URL;
  /** Set once the certificate turned out not to be verifiable. */
  unverified = false;
  peer: Peer = {};

  constructor(url: URL, options: ProbeOptions) {
    this.#given = url;
    this.url = url;
    this.options = options;
    this.budget = new Budget(options.limits);
    // A list of one's own takes the place of the usual one.
    this.#ca = options.ca
      ? [...getCACertificates('default'), options.ca]
      : undefined;
  }

  /** Whether what the user gave may be sent to where it is asked now. */
  get sendsHeaders(): boolean {
    return (
      Object.keys(this.options.headers).length > 0 &&
      !this.unverified &&
      this.url.origin === this.#given.origin
    );
  }

  async ask(
    purpose: Purpose,
    { method = 'GET', url = this.url, headers, bare }: Question = {},
  ): Promise<Exchange> {
    this.budget.takeRequest();
    const given = this.sendsHeaders && !bare ? this.options.headers : {};
    const { limits, full } = this.options;
    const unlimited = full && purpose === 'plain';
    const { exchange, peer } = await send(
      {
        ...{ purpose, method, url },
        headers: {
          accept: 'application/json, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
          'user-agent': 'advise',
          ...headers,
          ...given,
        },
        sentHeaders: Object.keys(given),
        ca: this.#ca,
        unverified: this.unverified,
      },
      {
        milliseconds: limits.milliseconds,
        take: bytes => unlimited || this.budget.takeBytes(bytes),
        unpackedBytes: unlimited ? Infinity : limits.bytes,
      },
    );
    this.exchanges.push(exchange);
    if (url === this.url && peer.address) this.peer = peer;
    return exchange;
  }
}
