import type { Figures, Outcome } from '../scenarios/Scenario.ts';
import type { Strategy } from '../strategy.ts';

/** A request as the browser measured it; times in ms since the page's time origin. */
export interface RecordedRequest {
  method: string;
  url: string;
  start: number;
  /** When the response began; missing if the browser does not tell. */
  firstByte?: number;
  end: number;
  /** Missing if the page got no response. */
  status?: number;
  /** Size of the response body as transferred. */
  wireBytes: number;
  /** Size of the response body after decompression. */
  bodyBytes: number;
}

/** A request as FrobsCo received it; sizes in bytes, times in ms. */
export interface JournalEntry {
  time: string;
  listener: string;
  method: string;
  path: string;
  route: string;
  /** Null if FrobsCo did not respond. */
  status: number | null;
  bytes: number;
  durationMs: number;
  faults: string[];
  caller: string;
  auth: string;
}

/** The result of one strategy in one scenario. */
export interface Result {
  scenario: string;
  strategy: Strategy;
  /** When it ran, ISO 8601. */
  at: string;
  /** The same moment, in ms since the page's time origin. */
  startedAt: number;
  outcome: Outcome;
  /** A description of the data, or the error message. */
  detail: string;
  figures: Figures;
  /** How the requests that FrobsCo received were authorized. */
  auth: string[];
  /** Whether the browser called Backstage only. */
  backstageOnly: boolean;
  /** The requests of the browser. */
  requests: RecordedRequest[];
  /** The requests that FrobsCo received. */
  journal: JournalEntry[];
  /** Those before, by which the backend plugin filled its cache under the same conditions. */
  preparation: JournalEntry[];
  /** How the result differs from the expectation; empty if it does not. */
  mismatches: string[];
}

/** A result before it is compared with the expectation. */
export type Measurement = Omit<Result, 'mismatches'>;
