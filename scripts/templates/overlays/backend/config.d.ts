import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The FrobsCo API, called by a backend plugin. */
  frobsAggregator: {
    /**
     * The URL of the list.
     * @visibility backend
     */
    baseUrl: string;
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
    /** How hard to try. */
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
      /** As good as new. Default: 30s. */
      fresh?: HumanDuration | string;
      /** Served while a new one is fetched. Default: 5m. */
      staleWhileRevalidate?: HumanDuration | string;
      /** Served where no new one is to be had. Default: 1h. */
      staleIfError?: HumanDuration | string;
    };
  };
}
