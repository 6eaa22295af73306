import type { Figures, Outcome, Strategy } from '../scenarios';
import type { JournalEntry } from './MockControl';
import type { SeenRequest } from './Recorder';

/** What became of one strategy in one scenario. */
export interface Result {
  scenario: string;
  strategy: Strategy;
  /** When it was run, ISO 8601. */
  at: string;
  outcome: Outcome;
  /** What came, or what the page said of the failure. */
  detail: string;
  figures: Figures;
  /** How the requests that FrobsCo got were authorized. */
  auth: string[];
  /** Whether the browser called Backstage alone. */
  backstageOnly: boolean;
  /** What the browser saw. */
  requests: SeenRequest[];
  /** What FrobsCo saw. */
  journal: JournalEntry[];
  /** What differs from what is expected, in words; empty where all is as expected. */
  differences: string[];
}

/** What is known before it is compared with what is expected. */
export type Actual = Omit<Result, 'differences'>;
