import { recommend, STRATEGIES, type Strategy } from '@internal/strategies';
import { explainFit } from './explainFit.ts';

/** How the recommended strategy deals with one fact. */
interface Reason {
  fact: string;
  explanation: string;
}

/** What the rules recommend for an API. */
export interface Recommendation {
  /** Missing if no strategy is possible. */
  strategy?: Strategy;
  reasons: Reason[];
  /** Ids of facts that the strategy handles with overhead. */
  tradeOffs: string[];
  /** For each other strategy, the ids of facts that rule it out. */
  ruledOut: { strategy: Strategy; facts: string[] }[];
}

const idsOf = (reasons: { fact: string }[]) => reasons.map(({ fact }) => fact);

/**
 * Applies the rules of the page "Find your strategy". Its explanations describe the
 * scenarios with the mock; these here hold for any API.
 */
export function recommendStrategy(factIds: string[]): Recommendation {
  const { strategy, ...result } = recommend(factIds);
  if (!strategy) {
    return { reasons: [], tradeOffs: [], ruledOut: [] };
  }
  return {
    strategy,
    reasons: result.reasons.map(({ fact }) => ({
      fact,
      explanation: explainFit(strategy, fact) ?? '',
    })),
    tradeOffs: idsOf(result.caveats[strategy]),
    ruledOut: STRATEGIES.map(id => ({
      strategy: id,
      facts: idsOf(result.ruledOut[id]),
    })).filter(
      ({ strategy: id, facts }) => id !== strategy && facts.length > 0,
    ),
  };
}
