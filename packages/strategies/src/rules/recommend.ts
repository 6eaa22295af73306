import type { Fit } from '../scenarios/Scenario.ts';
import { STRATEGIES, type Strategy } from '../strategy.ts';
import { expectationOf, FACTS, PLAIN, type Fact } from './facts.ts';

/** What a fact means for a strategy. */
export interface Reason {
  fact: string;
  label: string;
  criteria: string[];
  scenario: string;
  /** The outcome of the strategy, and why. */
  why: string;
  /** What would change the outcome. */
  change?: string;
}

/** Which strategy to choose, and why. */
export interface Recommendation {
  /** Missing if the facts rule out all of them, also with changes. */
  strategy?: Strategy;
  /** The changes that the strategy needs; missing if it fits as it is. */
  requirements?: string[];
  /** How the strategy handles each fact. */
  reasons: Reason[];
  /** The facts that rule a strategy out. */
  ruledOut: Record<Strategy, Reason[]>;
  /** The facts that a strategy handles with overhead. */
  caveats: Record<Strategy, Reason[]>;
}

const fitsOf = (fact: Fact, strategy: Strategy): Fit =>
  expectationOf(fact, strategy).fits;

const hasFit =
  (fits: Fit, strategy: Strategy) =>
  (fact: Fact): boolean =>
    fitsOf(fact, strategy) === fits;

/** The scenarios are about the mock. A reader has another API in mind. */
const ofYourApi = (text: string): string =>
  text
    .replaceAll(/(^|[.:?!] )FrobsCo/g, '$1Your API')
    .replaceAll('FrobsCo', 'your API');

function toReason(fact: Fact, strategy: Strategy): Reason {
  const { id, label, criteria, scenario } = fact;
  const { why, change } = expectationOf(fact, strategy);
  return {
    ...{ fact: id, label, criteria, scenario },
    why: ofYourApi(why),
    change: change && ofYourApi(change),
  };
}

const byStrategy = (facts: Fact[], fits: Fit) =>
  Object.fromEntries(
    STRATEGIES.map(strategy => [
      strategy,
      facts
        .filter(hasFit(fits, strategy))
        .map(fact => toReason(fact, strategy)),
    ]),
  ) as Record<Strategy, Reason[]>;

/** The index of the simplest strategy that fits a single fact. */
const simplestFor = (fact: Fact): number =>
  STRATEGIES.findIndex(strategy => fitsOf(fact, strategy) === 'yes');

function choose(facts: Fact[]): Strategy | undefined {
  const open = STRATEGIES.filter(
    strategy => !facts.some(hasFit('no', strategy)),
  );
  // Keeps the result monotone: one more fact never leads to a simpler strategy.
  const simplest = Math.max(...facts.map(simplestFor));
  return open.find(each => STRATEGIES.indexOf(each) >= simplest) ?? open[0];
}

/** A strategy that fits with changes, and these changes. */
function chooseWithChanges(
  facts: Fact[],
): Pick<Recommendation, 'strategy' | 'requirements'> {
  const conflictsOf = (strategy: Strategy) =>
    facts.filter(hasFit('no', strategy));
  const strategy = STRATEGIES.find(each =>
    conflictsOf(each).every(({ workaround }) => workaround?.strategy === each),
  );
  if (!strategy) {
    return {};
  }
  const requirements = conflictsOf(strategy).flatMap(fact => [
    ofYourApi(expectationOf(fact, strategy).change!),
    fact.workaround!.note,
  ]);
  return { strategy, requirements };
}

/**
 * Recommends the simplest strategy that no fact rules out and that is not simpler
 * than what each single fact requires.
 *
 * @param factIds - the selected facts, in any order; unknown ids are ignored
 */
export function recommend(
  factIds: readonly string[],
  facts: readonly Fact[] = FACTS,
): Recommendation {
  const selected = facts.filter(({ id }) => factIds.includes(id));
  const given = selected.length > 0 ? selected : [PLAIN];
  const fitting = choose(given);
  const { strategy, requirements } = fitting
    ? { strategy: fitting }
    : chooseWithChanges(given);
  return {
    strategy,
    requirements,
    reasons: strategy ? given.map(fact => toReason(fact, strategy)) : [],
    ruledOut: byStrategy(given, 'no'),
    caveats: byStrategy(given, 'costly'),
  };
}
