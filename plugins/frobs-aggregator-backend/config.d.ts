import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The frobs aggregator, which reads FrobsCo's and its partner's APIs. */
  frobsAggregator: {
    frobs: {
      /**
       * Base URL of the FrobsCo API, version included.
       * @visibility backend
       */
      baseUrl: string;
      /**
       * URL of FrobsCo's SOAP endpoint, used if baseUrl answers 410 Gone.
       * @visibility backend
       */
      legacyUrl?: string;
      /**
       * Static key, sent as X-Frobs-Key.
       * @visibility secret
       */
      apiKey?: string;
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
    flerps: {
      /**
       * Base URL of the partner company's API.
       * @visibility backend
       */
      baseUrl: string;
    };
    /** Deadlines, retries and limits, the same for both APIs. */
    resilience?: {
      /** Time limit of one read with all its retries. Default: 10s. */
      deadline?: HumanDuration | string;
      /** Time limit of one attempt. Default: 5s. */
      attemptTimeout?: HumanDuration | string;
      /** The most retries of one read. Default: 3. */
      retries?: number;
      /** The most concurrent requests to one API. Default: 10. */
      concurrency?: number;
      breaker?: {
        /** How many failures in a row open the circuit. Default: 5. */
        failures?: number;
        /** How long it stays open before one request may try. Default: 5s. */
        halfOpenAfter?: HumanDuration | string;
      };
    };
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
