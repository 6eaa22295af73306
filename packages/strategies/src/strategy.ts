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

/** What to know of a strategy before the details. */
interface Profile {
  /** Completes "Use it when …". */
  useWhen: string;
  /** What a plugin author writes. */
  youWrite: string;
}

export const PROFILES: Record<Strategy, Profile> = {
  direct: {
    useWhen: 'browsers reach the API, it allows CORS, and it needs no secret.',
    youWrite: 'a page. Nothing runs on a server.',
  },
  proxy: {
    useWhen:
      'the API fits the page, but lacks CORS or HTTPS, or needs a static key.',
    youWrite: 'a page, and about 12 lines of config.',
  },
  backend: {
    useWhen:
      'data must be summarized, cached, stored, or authorized for each user.',
    youWrite: 'a page, and a backend plugin with routes.',
  },
  graphql: {
    useWhen:
      'many pages join data of several services, and teams extend one model.',
    youWrite: 'a schema, with resolvers and loaders.',
  },
};

/** The template of `yarn new` for a strategy. */
export const templateOf = (strategy: Strategy) =>
  `call-api-${strategy}` as const;

/** The command that makes a plugin of this strategy. */
export const newCommand = (strategy: Strategy): string =>
  `yarn new --select ${templateOf(strategy)}`;
