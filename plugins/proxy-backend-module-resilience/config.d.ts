import type { HumanDuration } from '@backstage/types';

export interface Config {
  proxy?: {
    endpoints?: {
      [path: string]:
        | string
        | {
            /**
             * Secrets, all of them: the proxy plugin itself knows that of
             * Authorization and X-Api-Key only.
             * @deepVisibility secret
             */
            headers?: { [name: string]: string };
          };
    };
  };
  /**
   * Proxy endpoints with several targets, by their path below /api/proxy, as in
   * /frobs-ha.
   */
  proxyResilience?: {
    [path: string]: {
      /** Where requests go; one of them at least is no backup. */
      targets: Array<{
        /** Where the API is; the rest of the request's path is added to it. */
        url: string;
        /** Its share of the requests, against that of the others. Default: 1. */
        weight?: number;
        /** Whether it is used only while all others are out. Default: false. */
        backup?: boolean;
      }>;
      /**
       * Added to each request to the API, and to each health check.
       * @deepVisibility secret
       */
      headers?: { [name: string]: string };
      /**
       * A file with the certificate authority that the targets' certificates come
       * from, as PEM. It takes the place of those that Node knows.
       */
      caFile?: string;
      /** Default: GET and HEAD. */
      allowedMethods?: Array<
        'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      >;
      /** Headers that pass, both ways, besides those that always do. */
      allowedHeaders?: string[];
      /**
       * By method, the name of the permission that a caller needs. Where it is
       * given, each allowed method needs one.
       */
      permissions?: { [method: string]: string };
      /** How to find out which targets are well. Without it, all of them are. */
      healthCheck?: {
        /** Below the target's url, as in /health. */
        path: string;
        /** How often to ask. Default: 5s. */
        interval?: HumanDuration | string;
        /** How long to wait for the answer. Default: 2s. */
        timeout?: HumanDuration | string;
        /** After how many failures in a row a target is out. Default: 2. */
        unhealthyAfter?: number;
        /** After how many successes in a row it is back. Default: 1. */
        healthyAfter?: number;
      };
      /** When to ask again. Only idempotent requests without a body are repeated. */
      retry?: {
        /** How often at most, besides the first time. Default: 2. */
        attempts?: number;
        /** How many retries there may be for each request, on average. Default: 0.2. */
        budget?: number;
        /** The answers that are no final ones. Default: 429, 502, 503, 504. */
        statuses?: number[];
      };
      timeouts?: {
        /** Until a connection is made. Default: 2s. */
        connect?: HumanDuration | string;
        /** Until the answer begins, retries included. Default: 10s. */
        response?: HumanDuration | string;
        /** Between two pieces of the answer. Default: 60s. */
        idle?: HumanDuration | string;
      };
      /** How many connections to each target there are at most. Default: 100. */
      connections?: number;
    };
  };
}
