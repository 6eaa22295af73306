/** The ways to call an API, simplest first. */
export const STRATEGIES = ['direct', 'proxy', 'backend', 'graphql'] as const;

/** One of the article's strategies; GraphQL is the layer that it leaves open. */
export type Strategy = (typeof STRATEGIES)[number];

/** The names of the strategies on pages and in reports. */
export const STRATEGY_LABELS: Record<Strategy, string> = {
  direct: 'Direct',
  proxy: 'Proxy',
  backend: 'Backend plugin',
  graphql: 'GraphQL',
};
