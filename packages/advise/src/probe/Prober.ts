import { getCACertificates } from 'node:tls';
import { Budget, type Limits } from './Budget.ts';
import type { Method, Purpose, RequestRecord } from './Observations.ts';
import { sendRequest, type Peer } from './sendRequest.ts';

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
  readonly budget: Budget;
  readonly requests: RequestRecord[] = [];
  readonly #givenUrl: URL;
  readonly #ca?: string[];
  /** The URL to examine: redirects change it. */
  url: URL;
  /** Set once the certificate could not be verified. */
  unverified = false;
  peer: Peer = {};

  constructor(url: URL, options: ProbeOptions) {
    this.#givenUrl = url;
    this.url = url;
    this.options = options;
    this.budget = new Budget(options.limits);
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

  async send(
    purpose: Purpose,
    {
      method = 'GET',
      url = this.url,
      headers,
      withoutGivenHeaders,
    }: RequestOptions = {},
  ): Promise<RequestRecord> {
    this.budget.takeRequest();
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
        takeBytes: bytes => unlimited || this.budget.takeBytes(bytes),
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
