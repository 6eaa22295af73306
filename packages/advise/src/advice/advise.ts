import { FACTS, type Fact, type Strategy } from '@internal/strategies';
import { runChecks, type Evidence, type Finding } from '../checks/index.ts';
import { dataShape } from '../checks/shape.ts';
import type {
  Observations,
  RequestRecord,
  ResponseRecord,
} from '../probe/Observations.ts';
import { withoutSecrets } from '../text/safeText.ts';
import { nextSteps, type NextSteps } from './nextSteps.ts';
import { recommendStrategy, type Recommendation } from './recommendStrategy.ts';

/** A fact that was observed or given, with what the rules say about it. */
export type KnownFact = Required<Evidence> &
  Pick<Fact, 'criteria' | 'scenario'>;

/** A fact that would change or allow a recommendation. */
export interface Choice {
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
  /** Missing if something has to be answered first. */
  recommendation?: Recommendation;
  /** Why there is no recommendation. */
  open: string[];
  /** The facts that would allow one. */
  alternatives: Choice[];
  /** Facts that cannot be detected from outside. */
  questions: Choice[];
  /** What to know before following the recommendation. */
  notes: string[];
  next?: NextSteps;
}

function toKnownFacts(evidence: Evidence[]): KnownFact[] {
  return FACTS.flatMap(({ id, label, criteria, scenario }) => {
    const found = evidence.filter(({ fact }) => fact === id);
    if (found.length === 0) {
      return [];
    }
    const isPrecise = found.every(item => item.label);
    return [
      {
        fact: id,
        reason: [...new Set(found.map(({ reason }) => reason))].join('; '),
        label: isPrecise ? found[0].label! : label,
        ...{ criteria, scenario },
      },
    ];
  });
}

/** Leaves out the body, and the queries of URLs, which may have secrets. */
function toSentRequest({ response, ...record }: RequestRecord): SentRequest {
  const request = { ...record, url: withoutSecrets(record.url) };
  if (!response) {
    return request;
  }
  const { text: _, ...rest } = response;
  const headers = Object.fromEntries(
    Object.entries(rest.headers).map(([name, value]) => [
      name,
      value.replaceAll(/\?[^\s"'<>,;]+/g, '?…'),
    ]),
  );
  return { ...request, response: { ...rest, headers } };
}

/** The rules' recommendation for what was observed. */
function recommendFor(facts: string[], observations: Observations) {
  const recommendation = recommendStrategy(facts);
  // Without a fact, the only reason is that the page can show the data as it is.
  const isShown = facts.length > 0 || dataShape(observations)?.kind === 'list';
  return isShown ? recommendation : { ...recommendation, reasons: [] };
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
  const open = findings.flatMap(finding => finding.open ?? []);
  const unanswered = open.filter(
    ({ candidates }) => !candidates.some(id => ids.includes(id)),
  );
  const candidates = open.flatMap(question => question.candidates);
  const ruledOut = findings.flatMap(finding => finding.ruledOut ?? []);
  const hints = findings.flatMap(finding => finding.hints ?? []);

  const choicesFor = (isChoice: (id: string) => boolean): Choice[] =>
    FACTS.filter(({ id }) => isChoice(id)).map(({ id, label }) => ({
      fact: id,
      label,
      strategy: recommendStrategy([...ids, id]).strategy,
      hint: hints.find(({ fact }) => fact === id)?.reason,
    }));

  const recommendation =
    unanswered.length > 0 ? undefined : recommendFor(ids, observations);
  const strategy = recommendation?.strategy;
  const notes = findings
    .flatMap(finding => finding.notes ?? [])
    .filter(
      ({ strategies }) =>
        !strategies || strategies.some(each => each === strategy),
    );
  return {
    url: withoutSecrets(observations.url),
    origin: observations.origin,
    requests: observations.requests.map(toSentRequest),
    findings,
    facts,
    recommendation,
    open: unanswered.map(({ reason }) => reason),
    alternatives: choicesFor(id =>
      unanswered.some(question => question.candidates.includes(id)),
    ),
    questions: choicesFor(
      id => ![...ids, ...candidates, ...ruledOut].includes(id),
    ),
    notes: notes.map(({ text }) => text),
    next: strategy && nextSteps(strategy, ids, observations),
  };
}
