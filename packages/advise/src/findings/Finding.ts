import type { Observations } from '../probe/Observations.ts';

/** A fact of those that the rules know, and what it was seen by. */
export interface Evidence {
  /** The id of a fact. */
  fact: string;
  because: string;
}

/** What was seen of one matter. */
export interface Finding {
  topic: string;
  /** For people, a line each. */
  says: string[];
  /** What is true of the API. */
  facts?: Evidence[];
  /** What is looked into here, and was seen not to be true. */
  settled?: string[];
  /** What one of these has to be true, and cannot be told from outside. */
  oneOf?: string[];
  /** What may make one of the open questions worth a look. */
  hints?: Evidence[];
}

/** Reads one matter out of what was seen; nothing where it does not come up. */
export type Reader = (seen: Observations) => Finding | undefined;
