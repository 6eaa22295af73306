import type { HumanDuration } from '@backstage/types';

export interface Config {
  proxy?: {
    endpoints?: {
      [path: string]:
        | string
        | {
            /**
             * Secrets, all of them: the proxy plugin itself only knows that of
             * Authorization and X-Api-Key.
             * @deepVisibility secret
             */
            headers?: { [name: string]: string };
          };
    };
  };
  /** Endpoints by their path below /api/proxy, such as /frobs-ha. */
  proxyResilience?: {
    [path: string]: {
      /** The servers of the API; at least one is no backup. */
      targets: Array<{
        /** Base URL; the rest of the request's path is appended. */
        url: string;
        /** Its share of the requests, relative to the others. Default: 1. */
        weight?: number;
        /** Used only while all others are out, or for a retry. Default: false. */
        backup?: boolean;
      }>;
      /**
       * Added to each request to the API, and to each health check.
       * @deepVisibility secret
       */
      headers?: { [name: string]: string };
      /** Paths of PEM files. */
      tls?: {
        /** The CA of the targets' certificates, instead of those that Node knows. */
        caFile?: string;
        /** A client certificate. */
        certFile?: string;
        /** The key of the client certificate. */
        keyFile?: string;
      };
      /** Default: GET and HEAD. */
      allowedMethods?: Array<
        'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      >;
      /** Headers that pass, both ways, besides those that always do. */
      allowedHeaders?: string[];
      /**
       * The name of the permission that a caller needs, by method. If it is there,
       * each allowed method needs one.
       */
      permissions?: { [method: string]: string };
      /** How long a decision about a user is cached. Default: 10s. */
      permissionCacheTtl?: HumanDuration | string;
      /** How to find out which targets are healthy. Without it, all are. */
      healthCheck?: {
        /** Below each target's url, such as /health. */
        path: string;
        /** Time between two checks. Default: 5s. */
        interval?: HumanDuration | string;
        /** Time for the answer. Default: 2s. */
        timeout?: HumanDuration | string;
        /** Failures in a row until a target is out. Default: 2. */
        unhealthyAfter?: number;
        /** Successes in a row until it is back. Default: 1. */
        healthyAfter?: number;
      };
      /** Stops requests to a target that keeps failing. Without it, none are. */
      breaker?: {
        /** Failures in a row until it opens. Default: 5. */
        failures?: number;
        /** Time until one request may try again. Default: 5s. */
        openFor?: HumanDuration | string;
      };
      /** Only for requests that are idempotent and have no body. */
      retry?: {
        /** Retries of one request. Default: 2. */
        attempts?: number;
        /** Retries per request, on average. Default: 0.2. */
        budget?: number;
        /** Answers to retry. Default: 429, 502, 503, 504. */
        statuses?: number[];
      };
      timeouts?: {
        /** Until there is a connection. Default: 2s. */
        connect?: HumanDuration | string;
        /** Until the answer to one attempt begins. Default: as `response`. */
        attempt?: HumanDuration | string;
        /** Until the answer begins, retries and the queue included. Default: 10s. */
        response?: HumanDuration | string;
        /** Until the body of a request is sent; `response` begins after it. Default: 5m. */
        upload?: HumanDuration | string;
        /** Between two pieces of the answer, and for a client to read. Default: 60s. */
        idle?: HumanDuration | string;
      };
      /** Connections to each target. Default: 100. */
      connections?: number;
      /** Requests that may wait for a connection. Default: 1000. */
      queue?: number;
    };
  };
}
