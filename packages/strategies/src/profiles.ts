import type { Strategy } from './strategy.ts';

/** What to know of a strategy before the details. */
export interface Profile {
  /** Completes "Use it when …". */
  useWhen: string;
  /** What a plugin author writes. */
  youWrite: string;
  /** The template of `yarn new`. */
  template: string;
  /** The least that app-config.yaml has to say. */
  config: string;
}

export const PROFILES: Record<Strategy, Profile> = {
  direct: {
    useWhen: 'browsers reach the API, it allows CORS, and it needs no secret.',
    youWrite: 'a page. Nothing runs on a server.',
    template: 'call-api-direct',
    config: `myApi:
  baseUrl: https://api.example.com
backend:
  csp:
    connect-src: ["'self'", 'https://api.example.com']`,
  },
  proxy: {
    useWhen:
      'the API fits the page, but lacks CORS or HTTPS, or needs a static key.',
    youWrite: 'a page, and about 12 lines of config.',
    template: 'call-api-proxy',
    config: `proxy:
  endpoints:
    /my-api:
      target: https://api.example.com
      credentials: require
      allowedMethods: [GET, HEAD]
      headers:
        X-Api-Key: \${MY_API_KEY}`,
  },
  backend: {
    useWhen:
      'data must be summarized, cached, stored, or authorized for each user.',
    youWrite: 'a page, and a backend plugin with routes.',
    template: 'call-api-backend',
    config: `myApi:
  baseUrl: https://api.example.com
  headers:
    X-Api-Key: \${MY_API_KEY}`,
  },
  graphql: {
    useWhen:
      'many pages join data of several services, and teams extend one model.',
    youWrite: 'a schema, with resolvers and loaders.',
    template: 'call-api-graphql',
    config: `myApi:
  baseUrl: https://api.example.com
  headers:
    X-Api-Key: \${MY_API_KEY}`,
  },
};

/** The command that makes a plugin of this strategy. */
export const newCommand = (strategy: Strategy): string =>
  `yarn new --select ${PROFILES[strategy].template}`;
