import { STRATEGIES, type Strategy } from '../strategy.ts';
import { SCENARIOS } from './index.ts';
import type { Fit, Scenario } from './Scenario.ts';

/** In how many scenarios a strategy fits, has overhead, or does not fit. */
export interface FitScore extends Record<Fit, number> {
  /** In how many it is the simplest strategy that fits. */
  simplest: number;
}

const simplestFitOf = ({ expected }: Scenario): Strategy | undefined =>
  STRATEGIES.find(strategy => expected[strategy].fits === 'yes');

/** The score of each strategy, counted from what the scenarios expect. */
export function countFits(
  scenarios: readonly Scenario[],
): Record<Strategy, FitScore> {
  const scoreOf = (strategy: Strategy): FitScore => {
    const count = (fit: Fit) =>
      scenarios.filter(({ expected }) => expected[strategy].fits === fit)
        .length;
    return {
      yes: count('yes'),
      costly: count('costly'),
      no: count('no'),
      simplest: scenarios.filter(each => simplestFitOf(each) === strategy)
        .length,
    };
  };
  return Object.fromEntries(
    STRATEGIES.map(strategy => [strategy, scoreOf(strategy)]),
  ) as Record<Strategy, FitScore>;
}

/** The score of each strategy in all scenarios. */
export const FIT_SCORES = countFits(SCENARIOS);
