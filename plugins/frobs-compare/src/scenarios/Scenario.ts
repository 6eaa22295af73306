/** The ways to call an API, simplest first. */
export const STRATEGIES = ['direct', 'proxy', 'aggregator'] as const;

/** One of the article's strategies. */
export type Strategy = (typeof STRATEGIES)[number];

/**
 * What became of an action, as the browser saw it: data, also old data marked as
 * such; no answer for want of CORS (`cors`), because of the page's content
 * security policy (`csp`), the server's certificate (`tls`) or for other reasons
 * (`unreachable`); none in time; one of another shape; or an HTTP status.
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
  | `${number}`;

/** What a person does on a page. */
export type Action =
  'list' | 'summary' | 'full' | 'scores' | 'state' | 'anonymous';

/** What is counted; times are in ms, sizes in bytes. */
export interface Figures {
  /** The browser's requests, preflights not counted. */
  requests: number;
  /** Of all answers' bodies, as they came over the wire. */
  wireBytes: number;
  /** Of all answers' bodies, unpacked. */
  bodyBytes: number;
  /** Until the last visit had its data. */
  milliseconds: number;
  /** Visits that brought no data. */
  failures: number;
  /** What it cost FrobsCo. */
  upstreamRequests: number;
}

/** The least and the greatest value that is expected. */
export interface Range {
  min?: number;
  max?: number;
}

/** What a strategy is expected to make of a scenario, and why. */
export interface Expectation {
  /** Any of these will do. */
  outcome: Outcome[];
  /** Whether to take the strategy where the scenario is one's own. */
  fits: 'yes' | 'costly' | 'no';
  why: string;
  /** What would make another outcome of it. */
  change: string;
  figures?: Partial<Record<keyof Figures, Range>>;
  /** How the requests that FrobsCo got were authorized. */
  auth?: 'none' | 'ApiKey' | 'Bearer';
  /** Whether the browser calls Backstage alone. */
  backstageOnly?: boolean;
  fasterThan?: Strategy;
  /** Ids of the places in code and config which make it so. */
  snippets: string[];
}

/** Something that may be true of an API, and what becomes of each strategy then. */
export interface Scenario {
  id: string;
  title: string;
  question: string;
  /** Ids of the article's reasons. */
  criteria: string[];
  /** What the mock is set to. */
  preset: string;
  /** Faults on top of that, in the mock's own format. */
  faults?: object[];
  action: Action;
  /** How often it is done, and whether all at once. */
  visits?: { count: number; atOnce: boolean };
  /** How long the direct and the proxied page wait, where it is not as usual. */
  patience?: string;
  /** The proxy endpoint to take, where it is not the plain one. */
  proxyPath?: string;
  /** Whether the browser calls FrobsCo over HTTPS. */
  tls?: boolean;
  /** Whether the user signs in at FrobsCo for the direct road. */
  signIn?: boolean;
  expected: Record<Strategy, Expectation>;
}
