import type { Figures, Outcome, Strategy } from '../scenarios';
import type { JournalEntry } from './MockControlClient';
import type { RecordedRequest } from './RequestRecorder';

/** The result of one strategy in one scenario. */
export interface Result {
  scenario: string;
  strategy: Strategy;
  /** When it ran, ISO 8601. */
  at: string;
  outcome: Outcome;
  /** A summary of the data, or the error message. */
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
  /** How the result differs from the expectation; empty if it does not. */
  mismatches: string[];
}

/** A result before it is compared with the expectation. */
export type Actual = Omit<Result, 'mismatches'>;
