import type { Strategy } from '@internal/strategies';

/** The path of each strategy's page in the app. */
export const STRATEGY_PAGES: Record<Strategy, string> = {
  direct: '/frobs-direct',
  proxy: '/frobs-proxy',
  backend: '/frobs-aggregator',
};
