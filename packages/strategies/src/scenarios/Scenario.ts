import type { Strategy } from '../strategy.ts';

/**
 * The result of an action in the browser: data, or stale data that is labelled as
 * such; no response because of CORS (`cors`), the page's content security policy
 * (`csp`), the server's certificate (`tls`) or another cause (`unreachable`); no
 * response in time; an unexpected response shape; a GraphQL response of status 200 that
 * has errors in place of data; or an HTTP status.
 */
export type Outcome =
  | 'data'
  | 'stale'
  | 'cors'
  | 'csp'
  | 'tls'
  | 'unreachable'
  | 'timeout'
  | 'shape'
  | 'errors'
  | `${number}`;

/** What a page does. */
export type Action =
  | 'list'
  | 'summary'
  | 'full'
  | 'scores'
  | 'state'
  | 'anonymous'
  | 'join'
  | 'extend'
  | 'excess'
  | 'reload';

/** What is measured; times in ms, sizes in bytes. */
export interface Figures {
  /** Requests of the browser, without preflight requests. */
  requests: number;
  /** Size of all response bodies as transferred. */
  wireBytes: number;
  /** Size of all response bodies after decompression. */
  bodyBytes: number;
  /** Time until the slowest page load had its data. */
  milliseconds: number;
  /** Page loads without data. */
  failures: number;
  /** Requests that FrobsCo received. */
  upstreamRequests: number;
}

/** The smallest and the largest expected value. */
export interface Range {
  min?: number;
  max?: number;
}

/** Whether to choose a strategy: yes, yes with overhead, or no. */
export type Fit = 'yes' | 'costly' | 'no';

/** What is expected of a strategy in a scenario, and why. */
export interface Expectation {
  /** Each of these is as expected. */
  outcome: Outcome[];
  /** Why more than one outcome is as expected; missing if there is only one. */
  either?: string;
  /** Whether to choose the strategy if the scenario applies. */
  fits: Fit;
  why: string;
  /** What would change the outcome. */
  change?: string;
  figures?: Partial<Record<keyof Figures, Range>>;
  /** How the requests that FrobsCo received were authorized. */
  auth?: 'none' | 'ApiKey' | 'Bearer';
  fasterThan?: Strategy;
  /** Ids of the code and config that cause the outcome. */
  snippets: string[];
}

/** A property of an API, and what each strategy is expected to do with it. */
export interface Scenario {
  id: string;
  title: string;
  question: string;
  /** What to learn from the results, in one sentence. */
  lesson: string;
  /** Ids of the article's reasons. */
  criteria: string[];
  /** The mock's preset. */
  preset: string;
  /** Faults in addition to the preset, in the mock's own format. */
  faults?: object[];
  action: Action;
  /** How often the page is loaded, and whether all loads start together. */
  repeat?: { count: number; parallel: boolean };
  /** Overrides the timeout of the direct and the proxy client. */
  timeout?: string;
  /** Overrides the path of the proxy endpoint. */
  proxyPath?: string;
  /** Whether the browser calls FrobsCo over HTTPS. */
  tls?: boolean;
  /** Whether the browser may use its cache. */
  browserCache?: boolean;
  /** Whether the user signs in to FrobsCo for the strategy `direct`. */
  signIn?: boolean;
  expected: Record<Strategy, Expectation>;
}
