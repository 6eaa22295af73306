import type { Strategy } from '../scenarios';

/** Where the app shows each strategy's page. */
export const ROAD_PAGES: Record<Strategy, string> = {
  direct: '/frobs-direct',
  proxy: '/frobs-proxy',
  aggregator: '/frobs-aggregator',
};
