import {
  FACTS,
  recommend,
  type Fact,
  type Recommendation,
  type Strategy,
} from '@internal/plugin-frobs-compare/advice';
import { runChecks, type Evidence, type Finding } from '../checks/index.ts';
import type { Observations } from '../probe/Observations.ts';
import type { RequestRecord, ResponseRecord } from '../probe/RequestRecord.ts';
import { nextSteps, type NextSteps } from './nextSteps.ts';

/** A fact that was observed or given, with what the rules say about it. */
export type KnownFact = Evidence &
  Pick<Fact, 'label' | 'criteria' | 'scenario'>;

/** The recommendation if this fact is the one of several that is true. */
export interface Alternative {
  fact: string;
  label: string;
  recommendation: Recommendation;
}

/** A fact that cannot be detected from outside. */
export interface Question {
  fact: string;
  label: string;
  /** The strategy to choose if it is true as well. */
  strategy?: Strategy;
  /** What suggests that it may be true. */
  hint?: string;
}

/** A request that was sent, without the body of its response. */
export type SentRequest = Omit<RequestRecord, 'response'> & {
  response?: Omit<ResponseRecord, 'text'>;
};

/** What was observed of an API, and what follows from it. */
export interface Advice {
  url: string;
  origin: string;
  requests: SentRequest[];
  findings: Finding[];
  facts: KnownFact[];
  /** Missing if it depends on which alternative is true. */
  recommendation?: Recommendation;
  alternatives: Alternative[];
  questions: Question[];
  next?: NextSteps;
}

export const strategyOf = ({ strategy, combination }: Recommendation) =>
  strategy ?? combination?.strategy;

function toKnownFacts(evidence: Evidence[]): KnownFact[] {
  return FACTS.flatMap(({ id, label, criteria, scenario }) => {
    const reasons = evidence
      .filter(({ fact }) => fact === id)
      .map(({ reason }) => reason);
    if (reasons.length === 0) {
      return [];
    }
    const reason = [...new Set(reasons)].join('; ');
    return [{ fact: id, reason, label, criteria, scenario }];
  });
}

function withoutBody({ response, ...request }: RequestRecord): SentRequest {
  if (!response) {
    return request;
  }
  const { text: _, ...rest } = response;
  return { ...request, response: rest };
}

/**
 * Applies the rules of the page "Find your strategy" to what was observed.
 *
 * @param givenFacts - ids of facts that the user gave
 */
export function advise(
  observations: Observations,
  givenFacts: string[] = [],
): Advice {
  const findings = runChecks(observations);
  const facts = toKnownFacts([
    ...findings.flatMap(finding => finding.facts ?? []),
    ...givenFacts.map(fact => ({ fact, reason: 'Given by --fact' })),
  ]);
  const ids = facts.map(({ fact }) => fact);
  const candidates = findings.flatMap(finding => finding.candidates ?? []);
  const isOpen =
    candidates.length > 0 && !candidates.some(id => ids.includes(id));

  const alternatives = FACTS.filter(
    ({ id }) => isOpen && candidates.includes(id),
  ).map(({ id, label }) => ({
    fact: id,
    label,
    recommendation: recommend([...ids, id]),
  }));

  const answered = [
    ...ids,
    ...candidates,
    ...findings.flatMap(finding => finding.ruledOut ?? []),
  ];
  const hints = findings.flatMap(finding => finding.hints ?? []);
  const questions = FACTS.filter(({ id }) => !answered.includes(id)).map(
    ({ id, label }) => ({
      fact: id,
      label,
      strategy: strategyOf(recommend([...ids, id])),
      hint: hints.find(({ fact }) => fact === id)?.reason,
    }),
  );

  const recommendation = isOpen ? undefined : recommend(ids);
  const strategy = recommendation && strategyOf(recommendation);
  return {
    url: observations.url.href,
    origin: observations.origin,
    requests: observations.requests.map(withoutBody),
    findings,
    facts,
    recommendation,
    alternatives,
    questions,
    next: strategy && nextSteps(strategy, ids, observations),
  };
}
