import {
  STRATEGIES,
  type Expectation,
  type Strategy,
} from '../scenarios/index.ts';
import { expectationOf, FACTS, PLAIN, type Fact } from './facts.ts';

/** What a fact means for a strategy. */
export interface Reason {
  fact: string;
  label: string;
  criteria: string[];
  scenario: string;
  /** What becomes of the strategy, and why. */
  says: string;
  /** What would make another outcome of it. */
  change: string;
}

/** Which strategy to take, and why. */
export interface Recommendation {
  /** Missing where the facts rule out each of them. */
  strategy?: Strategy;
  /** What does all the same then, and what that takes; missing where nothing does. */
  combination?: { strategy: Strategy; takes: string[] };
  /** How the strategy, or else the combination's, meets each fact. */
  reasons: Reason[];
  /** The facts that rule a strategy out. */
  ruledOut: Record<Strategy, Reason[]>;
  /** The facts that a strategy meets at a cost. */
  caveats: Record<Strategy, Reason[]>;
}

type Fits = Expectation['fits'];

const fitsOf = (fact: Fact, strategy: Strategy): Fits =>
  expectationOf(fact, strategy).fits;

const whereIt =
  (fits: Fits, strategy: Strategy) =>
  (fact: Fact): boolean =>
    fitsOf(fact, strategy) === fits;

function toReason(fact: Fact, strategy: Strategy): Reason {
  const { id, label, criteria, scenario } = fact;
  const { why, change } = expectationOf(fact, strategy);
  return { fact: id, label, criteria, scenario, says: why, change };
}

const byStrategy = (facts: Fact[], fits: Fits) =>
  Object.fromEntries(
    STRATEGIES.map(strategy => [
      strategy,
      facts
        .filter(whereIt(fits, strategy))
        .map(fact => toReason(fact, strategy)),
    ]),
  ) as Record<Strategy, Reason[]>;

/** How far one has to go for a fact alone. */
const stepsFor = (fact: Fact): number =>
  STRATEGIES.findIndex(strategy => fitsOf(fact, strategy) === 'yes');

function choose(facts: Fact[]): Strategy | undefined {
  const open = STRATEGIES.filter(
    strategy => !facts.some(whereIt('no', strategy)),
  );
  // Or a fact more could lead to less, at the cost of those that were there.
  const steps = Math.max(...facts.map(stepsFor));
  return open.find(each => STRATEGIES.indexOf(each) >= steps) ?? open[0];
}

function combine(facts: Fact[]): Recommendation['combination'] {
  const against = (strategy: Strategy) => facts.filter(whereIt('no', strategy));
  const strategy = STRATEGIES.find(each =>
    against(each).every(({ bridge }) => bridge?.strategy === each),
  );
  return (
    strategy && {
      strategy,
      takes: against(strategy).flatMap(fact => [
        expectationOf(fact, strategy).change,
        fact.bridge!.mind,
      ]),
    }
  );
}

/**
 * The simplest strategy that no fact rules out, and that is no simpler than what
 * each fact takes by itself.
 *
 * @param factIds - what is ticked, in any order; ids of no fact are passed over
 */
export function recommend(
  factIds: readonly string[],
  facts: readonly Fact[] = FACTS,
): Recommendation {
  const ticked = facts.filter(({ id }) => factIds.includes(id));
  const known = ticked.length > 0 ? ticked : [PLAIN];
  const strategy = choose(known);
  const combination = strategy ? undefined : combine(known);
  const taken = strategy ?? combination?.strategy;
  return {
    strategy,
    combination,
    reasons: taken ? known.map(fact => toReason(fact, taken)) : [],
    ruledOut: byStrategy(known, 'no'),
    caveats: byStrategy(known, 'costly'),
  };
}
