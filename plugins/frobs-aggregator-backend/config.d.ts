import type { HumanDuration } from '@backstage/types';

/** How to call one API: packages/upstream-node/README.md explains the keys. */
interface Upstream {
  targets: Array<{
    /** @visibility backend */
    url: string;
    weight?: number;
    backup?: boolean;
  }>;
  /** @deepVisibility secret */
  headers?: { [name: string]: string };
  tls?: {
    /** @visibility backend */
    caFile?: string;
    /** @visibility backend */
    certFile?: string;
    /** @visibility backend */
    keyFile?: string;
  };
  healthCheck?: {
    /** @visibility backend */
    path: string;
    interval?: HumanDuration | string;
    timeout?: HumanDuration | string;
    unhealthyAfter?: number;
    healthyAfter?: number;
  };
  /** Default: 5 failures, open for 5s. */
  breaker?: { failures?: number; openFor?: HumanDuration | string };
  retry?: { attempts?: number; budget?: number; statuses?: number[] };
  timeouts?: {
    connect?: HumanDuration | string;
    /** Default: 5s. */
    attempt?: HumanDuration | string;
    response?: HumanDuration | string;
    upload?: HumanDuration | string;
    idle?: HumanDuration | string;
  };
  /** Default: 10. */
  connections?: number;
  queue?: number;
  /** The most bytes of a list. Default: 100,000,000 for frobs, else 5,000,000. */
  maxBytes?: number;
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
