import type { Strategy } from '@internal/strategies';
import type { Observations } from '../probe/Observations.ts';

/** A fact that the rules know, and what shows that it is true. */
export interface Evidence {
  /** The id of a fact. */
  fact: string;
  reason: string;
  /** Replaces the label of the fact if it is more precise. */
  label?: string;
}

/** One of these facts is true, but the response does not show which. */
interface OpenQuestion {
  /** Ids of the facts. */
  candidates: string[];
  reason: string;
}

/** What to know before following the recommendation. */
export interface Note {
  text: string;
  /** The strategies that it is about; without it, all of them. */
  strategies?: Strategy[];
}

/** The result of one check. */
export interface Result {
  /** Sentences for people. */
  messages: string[];
  /** Facts that are true of the API. */
  facts?: Evidence[];
  /** Ids of facts that were checked and are not true. */
  ruledOut?: string[];
  /** Has to be answered before a strategy can be recommended. */
  open?: OpenQuestion;
  /** Facts that may be true and need an answer from the user. */
  hints?: Evidence[];
  notes?: Note[];
}

export interface Finding extends Result {
  topic: string;
}

/** Checks one aspect of the API; returns nothing if it does not apply. */
export type Check = (observations: Observations) => Result | undefined;

export const say = (...messages: string[]): Result => ({ messages });

/** One fact. Its reason is the message unless another one is given. */
export const reportFact = (
  fact: string,
  reason: string,
  message = reason,
): Result => ({ messages: [message], facts: [{ fact, reason }] });
