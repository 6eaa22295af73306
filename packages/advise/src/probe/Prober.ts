import { getCACertificates } from 'node:tls';
import type { Method, Purpose, RequestRecord } from './Observations.ts';
import { sendRequest, type Peer } from './sendRequest.ts';

/** How many requests may be sent and how much may be read. */
export interface Limits {
  requests: number;
  /** For one request, from its start to the end of the response. */
  milliseconds: number;
  /** Of all bodies together as transferred, and of each body uncompressed. */
  bytes: number;
}

export const LIMITS: Limits = {
  requests: 12,
  milliseconds: 10_000,
  bytes: 1_000_000,
};

/** How to examine an API. */
export interface ProbeOptions {
  limits: Limits;
  /** Origin of the app whose pages would call the API. */
  origin: string;
  /** Reads the first responses to their ends, however large. */
  full: boolean;
  /** CA certificates to trust besides the usual ones, as PEM. */
  ca?: string;
  /** Sent to the API's own origin, if its certificate is verified. */
  headers: Record<string, string>;
}

interface RequestOptions {
  method?: Method;
  url?: URL;
  headers?: Record<string, string>;
  /** Leaves out the headers from `--header`. */
  withoutGivenHeaders?: boolean;
}

/** Sends requests within the limits and records them. */
export class Prober {
  readonly options: ProbeOptions;
  readonly requests: RequestRecord[] = [];
  readonly #givenUrl: URL;
  readonly #ca?: string[];
  #bytesLeft: number;
  /** The URL to examine: redirects change it. */
  url: URL;
  /** Set once the certificate could not be verified. */
  unverified = false;
  peer: Peer = {};
  /** How many more requests may be sent. */
  requestsLeft: number;

  constructor(url: URL, options: ProbeOptions) {
    this.#givenUrl = url;
    this.url = url;
    this.options = options;
    this.requestsLeft = options.limits.requests;
    this.#bytesLeft = options.limits.bytes;
    // The `ca` option of Node replaces its default list.
    this.#ca = options.ca
      ? [...getCACertificates('default'), options.ca]
      : undefined;
  }

  /** Whether the headers from `--header` may be sent to the current URL. */
  get sendsHeaders(): boolean {
    return (
      Object.keys(this.options.headers).length > 0 &&
      !this.unverified &&
      this.url.origin === this.#givenUrl.origin
    );
  }

  /** Counts the bytes, unless they are more than may be read. */
  #takeBytes(count: number): boolean {
    const isAllowed = count <= this.#bytesLeft;
    this.#bytesLeft -= isAllowed ? count : 0;
    return isAllowed;
  }

  /** @throws Error if no request is left: callers look at `requestsLeft` first */
  async send(
    purpose: Purpose,
    {
      method = 'GET',
      url = this.url,
      headers,
      withoutGivenHeaders,
    }: RequestOptions = {},
  ): Promise<RequestRecord> {
    if (this.requestsLeft === 0) {
      throw new Error(`More than ${this.options.limits.requests} requests`);
    }
    this.requestsLeft -= 1;
    const given =
      this.sendsHeaders && !withoutGivenHeaders ? this.options.headers : {};
    const { limits, full } = this.options;
    const unlimited = full && purpose === 'server';
    const { record, peer } = await sendRequest(
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
        takeBytes: bytes => unlimited || this.#takeBytes(bytes),
        maxBodyBytes: unlimited ? Infinity : limits.bytes,
      },
    );
    this.requests.push(record);
    if (url === this.url && peer.address) {
      this.peer = peer;
    }
    return record;
  }
}
