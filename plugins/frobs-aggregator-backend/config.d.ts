import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The frobs aggregator: FrobsCo and its partner, read by the backend. */
  frobsAggregator: {
    frobs: {
      /**
       * Base URL of the FrobsCo API, version included.
       * @visibility backend
       */
      baseUrl: string;
      /**
       * Where FrobsCo speaks SOAP; asked where baseUrl is gone (410).
       * @visibility backend
       */
      legacyUrl?: string;
      /**
       * The static key, sent as X-Frobs-Key.
       * @visibility secret
       */
      apiKey?: string;
      /** The client with which to get a token where FrobsCo asks for one. */
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
    /** How hard to try, for each of the two APIs alike. */
    resilience?: {
      /** For one read with all its retries. Default: 10s. */
      deadline?: HumanDuration | string;
      /** For one attempt. Default: 5s. */
      attemptTimeout?: HumanDuration | string;
      /** How often to try again. Default: 3. */
      retries?: number;
      /** How many requests may be under way at once. Default: 10. */
      concurrency?: number;
      breaker?: {
        /** How many failures in a row open the circuit. Default: 5. */
        failures?: number;
        /** How long it stays open before a request may try. Default: 5s. */
        openFor?: HumanDuration | string;
      };
    };
    /** How long an answer serves, counted from when it was read. */
    cache?: {
      /**
       * How long a cached answer counts as fresh; in the last quarter of it a
       * read has the answer renewed. Default: 30s.
       */
      fresh?: HumanDuration | string;
      /** Served while a new one is fetched. Default: 5m. */
      staleWhileRevalidate?: HumanDuration | string;
      /** Served where no new one is to be had. Default: 1h. */
      staleIfError?: HumanDuration | string;
    };
    /**
     * How often one replica of all renews the answers. From `cache.fresh` on,
     * only reads keep them fresh. Default: half of `cache.fresh`.
     */
    refreshEvery?: HumanDuration | string;
    /** How long a decision on a user's permission serves. Default: 10s. */
    permissionCache?: HumanDuration | string;
  };
}
