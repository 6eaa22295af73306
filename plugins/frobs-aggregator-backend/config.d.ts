import type { HumanDuration } from '@backstage/types';

/** How to call one API: see packages/upstream-node/README.md. */
interface Upstream {
  targets: Array<{
    /**
     * Base URL, version included.
     * @visibility backend
     */
    url: string;
    /** Its share of the requests. Default: 1. */
    weight?: number;
    /** Used only while all others are out, or for a retry. Default: false. */
    backup?: boolean;
  }>;
  /**
   * Headers added to each request, such as a static key.
   * @deepVisibility secret
   */
  headers?: { [name: string]: string };
  tls?: {
    /**
     * PEM file with the CA of the targets' certificates.
     * @visibility backend
     */
    caFile?: string;
    /**
     * PEM files with a client certificate and its key.
     * @visibility backend
     */
    certFile?: string;
    /** @visibility backend */
    keyFile?: string;
  };
  healthCheck?: {
    /**
     * Path below each target's URL.
     * @visibility backend
     */
    path: string;
    /** Default: 5s. */
    interval?: HumanDuration | string;
    /** Default: 2s. */
    timeout?: HumanDuration | string;
    /** Failures in a row until a target is out. Default: 2. */
    unhealthyAfter?: number;
    /** Successes in a row until it is back. Default: 1. */
    healthyAfter?: number;
  };
  breaker?: {
    /** Failures in a row until a target gets no requests. Default: 5. */
    failures?: number;
    /** How long it gets none. Default: 5s. */
    openFor?: HumanDuration | string;
  };
  retry?: {
    /** The most retries of one request. Default: 2. */
    attempts?: number;
    /** Retries per request on average. Default: 0.2. */
    budget?: number;
    /** Statuses to retry. Default: 429, 502, 503, 504. */
    statuses?: number[];
  };
  timeouts?: {
    /** Until there is a connection. Default: 2s. */
    connect?: HumanDuration | string;
    /** Until the response to one attempt begins. Default: 5s. */
    attempt?: HumanDuration | string;
    /** Until a response is read, retries included. Default: 10s. */
    response?: HumanDuration | string;
    /** Until a body that is a stream is sent. Default: 5m. */
    upload?: HumanDuration | string;
    /** Between two parts of a body. Default: 60s. */
    idle?: HumanDuration | string;
  };
  /** The most connections to each target. Default: 10. */
  connections?: number;
  /** The most requests that wait for a connection. Default: 1000. */
  queue?: number;
  /** The most bytes of a list. Default: 100,000,000 for frobs, else 5,000,000. */
  maxBytes?: number;
  /** The most bytes of JSON that is parsed as a whole. Default: 1,000,000. */
  maxJsonBytes?: number;
}

export interface Config {
  /** The frobs aggregator, which reads FrobsCo's and its partner's APIs. */
  frobsAggregator: {
    /** The FrobsCo API. */
    frobs: Upstream & {
      /**
       * URL of FrobsCo's SOAP endpoint, used if the API answers 410 Gone.
       * @visibility backend
       */
      legacyUrl?: string;
      /** The most bytes of a response of that endpoint. Default: 10,000,000. */
      legacyMaxBytes?: number;
      /** OAuth client (client credentials grant), used if FrobsCo asks for a token. */
      oauth?: {
        /** @visibility backend */
        tokenUrl: string;
        /** @visibility backend */
        clientId: string;
        /** @visibility secret */
        clientSecret: string;
        /** @visibility backend */
        scope?: string;
      };
    };
    /** The partner company's API. */
    flerps: Upstream;
    /** Ages of cached values, counted from when they were read. */
    cache?: {
      /**
       * How long a cached value counts as fresh; a read in the last quarter of
       * this time refreshes it in the background. Default: 30s.
       */
      fresh?: HumanDuration | string;
      /** How long a stale value is served while it is refreshed. Default: 5m. */
      staleWhileRevalidate?: HumanDuration | string;
      /** How long a stale value is served if the upstream fails. Default: 1h. */
      staleIfError?: HumanDuration | string;
    };
    /**
     * How often one of all replicas refreshes the summary. If it is at least
     * `cache.fresh`, only reads keep the summary fresh. Default: half of
     * `cache.fresh`.
     */
    refreshInterval?: HumanDuration | string;
    /** How long a decision on a user's permission is cached. Default: 10s. */
    permissionCacheTtl?: HumanDuration | string;
  };
}
