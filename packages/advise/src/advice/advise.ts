import {
  FACTS,
  recommend,
  type Fact,
  type Recommendation,
  type Strategy,
} from '@internal/plugin-frobs-compare/advice';
import {
  readFindings,
  type Evidence,
  type Finding,
} from '../findings/index.ts';
import type { Answer, Exchange } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { nextSteps, type NextSteps } from './nextSteps.ts';

/** A fact that was seen or given, with what the rules know of it. */
export type KnownFact = Evidence &
  Pick<Fact, 'label' | 'criteria' | 'scenario'>;

/** What to take if this is the one that is true. */
export interface Alternative {
  fact: string;
  label: string;
  recommendation: Recommendation;
}

/** What cannot be seen from outside, and would count. */
export interface Question {
  fact: string;
  label: string;
  /** What to take if it were true as well. */
  strategy?: Strategy;
  /** What makes it worth a look. */
  because?: string;
}

/** What was asked, without the bodies. */
export type Asked = Omit<Exchange, 'answer'> & {
  answer?: Omit<Answer, 'text'>;
};

/** What was seen of an API, and what follows from it. */
export interface Advice {
  url: string;
  origin: string;
  requests: Asked[];
  findings: Finding[];
  facts: KnownFact[];
  /** Missing where it depends on which of the alternatives is true. */
  recommendation?: Recommendation;
  alternatives: Alternative[];
  questions: Question[];
  next?: NextSteps;
}

export const strategyOf = ({ strategy, combination }: Recommendation) =>
  strategy ?? combination?.strategy;

function known(evidence: Evidence[]): KnownFact[] {
  return FACTS.flatMap(({ id, label, criteria, scenario }) => {
    const found = evidence.filter(({ fact }) => fact === id);
    if (found.length === 0) return [];
    const because = [...new Set(found.map(each => each.because))].join('; ');
    return [{ fact: id, because, label, criteria, scenario }];
  });
}

const withoutText = ({ answer, ...asked }: Exchange): Asked => {
  if (!answer) return asked;
  const { text: _, ...rest } = answer;
  return { ...asked, answer: rest };
};

/**
 * Judges what was seen by the rules of the page "Which one for me?".
 *
 * @param given - facts that the user knows of, by id
 */
export function advise(seen: Observations, given: string[] = []): Advice {
  const findings = readFindings(seen);
  const all = <K extends keyof Finding>(key: K) =>
    findings.flatMap(finding => (finding[key] ?? []) as never[]);

  const facts = known([
    ...(all('facts') as Evidence[]),
    ...given.map(fact => ({ fact, because: 'You said so' })),
  ]);
  const ids = facts.map(({ fact }) => fact);
  const oneOf: string[] = all('oneOf');
  const isOpen = oneOf.length > 0 && !oneOf.some(id => ids.includes(id));

  const alternatives = FACTS.filter(
    ({ id }) => isOpen && oneOf.includes(id),
  ).map(({ id, label }) => ({
    fact: id,
    label,
    recommendation: recommend([...ids, id]),
  }));

  const settled: string[] = [...ids, ...oneOf, ...(all('settled') as string[])];
  const hints = all('hints') as Evidence[];
  const questions = FACTS.filter(({ id }) => !settled.includes(id)).map(
    ({ id, label }) => ({
      fact: id,
      label,
      strategy: strategyOf(recommend([...ids, id])),
      because: hints.find(({ fact }) => fact === id)?.because,
    }),
  );

  const recommendation = isOpen ? undefined : recommend(ids);
  const strategy = recommendation && strategyOf(recommendation);
  return {
    url: seen.url.href,
    origin: seen.origin,
    requests: seen.exchanges.map(withoutText),
    findings,
    facts,
    recommendation,
    alternatives,
    questions,
    next: strategy && nextSteps(strategy, ids, seen),
  };
}
