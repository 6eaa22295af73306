import type { Observations } from '../probe/Observations.ts';

/** A fact that the rules know, and what shows that it is true. */
export interface Evidence {
  /** The id of a fact. */
  fact: string;
  reason: string;
}

/** The result of one check. */
export interface Finding {
  topic: string;
  /** Sentences for people. */
  messages: string[];
  /** Facts that are true of the API. */
  facts?: Evidence[];
  /** Ids of facts that were checked and are not true. */
  ruledOut?: string[];
  /** Ids of facts of which one is true, but the response does not show which. */
  candidates?: string[];
  /** Facts that may be true and need an answer from the user. */
  hints?: Evidence[];
}

/** Checks one aspect of the API; returns nothing if it does not apply. */
export type Check = (observations: Observations) => Finding | undefined;
