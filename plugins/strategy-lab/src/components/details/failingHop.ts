import {
  hasData,
  type Outcome,
  type Scenario,
  type Strategy,
} from '@internal/strategies';
import type { Hop } from '../StrategyDiagram/layout';

/** Actions that Backstage itself refuses: no call goes on to the API. */
const REFUSED_BY_BACKSTAGE: Scenario['action'][] = ['anonymous', 'excess'];

/** Which call fails: that of the browser, or that of what is between it and the API. */
export function failingHopOf(
  { action }: Scenario,
  strategy: Strategy,
  outcome: Outcome,
): Hop | undefined {
  if (outcome === 'data') {
    return undefined;
  }
  const isRefused = !hasData(outcome) && REFUSED_BY_BACKSTAGE.includes(action);
  return strategy === 'direct' || isRefused ? 'browser' : 'server';
}
