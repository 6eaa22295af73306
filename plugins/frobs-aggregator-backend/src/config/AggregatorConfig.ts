/** A client registered at FrobsCo's sign-in, for the client credentials grant. */
export interface OAuthClient {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  scope?: string;
}

/** How hard to try; times are in ms. */
export interface Resilience {
  /** For one read with all its retries. */
  deadline: number;
  /** For one attempt. */
  attemptTimeout: number;
  retries: number;
  /** How many requests may be under way at once. */
  concurrency: number;
  breaker: { failures: number; halfOpenAfter: number };
}

/** How long an answer serves, in ms, counted from when it was read. */
export interface CacheWindows {
  fresh: number;
  staleWhileRevalidate: number;
  staleIfError: number;
}

/** `frobsAggregator` of the config, checked and complete; times are in ms. */
export interface AggregatorConfig {
  frobs: {
    baseUrl: string;
    legacyUrl?: string;
    apiKey?: string;
    oauth?: OAuthClient;
  };
  flerps: { baseUrl: string };
  resilience: Resilience;
  cache: CacheWindows;
  refreshInterval: number;
  permissionCacheTtl: number;
}
