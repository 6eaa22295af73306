import type { Certificate } from './certificate.ts';

/** Why a request was sent, in the words of the output. */
export const PURPOSES = {
  server: 'as a server',
  browser: 'as a browser',
  preflight: 'CORS preflight for Authorization',
  revalidate: 'revalidation',
  repeat: 'repeated, to measure latency',
  concurrent: 'concurrent',
  https: 'HTTPS test',
};

export type Purpose = keyof typeof PURPOSES;

/** Only methods that change nothing are sent. */
export type Method = 'GET' | 'HEAD' | 'OPTIONS';

/** A response, as far as it was read. */
export interface ResponseRecord {
  status: number;
  /** Names in lower case; repeated headers are joined by commas. */
  headers: Record<string, string>;
  /** Size of the body as transferred. */
  wireBytes: number;
  /** Size of the body, uncompressed. */
  bodyBytes: number;
  /** Whether the body was read to its end. */
  complete: boolean;
  /** The body, as far as it was read. */
  text: string;
}

/** One request and its outcome. */
export interface RequestRecord {
  purpose: Purpose;
  method: Method;
  url: string;
  /** Names of the headers from `--header` that were sent. */
  sentHeaders: string[];
  /** Time until the connection was open. */
  connectMs?: number;
  /** Time from there to the end of the response, or as far as it was read. */
  ms: number;
  response?: ResponseRecord;
  /** `TIMEOUT`, or the error code from Node. */
  errorCode?: string;
}

/** Everything that was observed of an API. */
export interface Observations {
  /** The URL that was examined, after redirects. */
  url: URL;
  origin: string;
  /** In the order in which they ended. */
  requests: RequestRecord[];
  /** The URLs that redirects led to. */
  redirects: string[];
  address?: string;
  certificate?: Certificate;
  /** Whether `--ca-file` was given. */
  usesCaFile: boolean;
  /** Whether the certificate could not be verified. */
  unverified: boolean;
  /** Names of the headers from `--header`. */
  givenHeaders: string[];
}

/** A request that got a response. */
export type AnsweredRequest = RequestRecord & { response: ResponseRecord };

export const hasResponse = (
  request: RequestRecord,
): request is AnsweredRequest => request.response !== undefined;

export const isSuccessful = (
  request: RequestRecord,
): request is AnsweredRequest =>
  hasResponse(request) &&
  request.response.status >= 200 &&
  request.response.status < 300;
