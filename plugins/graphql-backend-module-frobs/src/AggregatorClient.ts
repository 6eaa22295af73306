import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { GraphqlRequest } from '@internal/plugin-graphql-node';
import type { z } from 'zod';

const PLUGIN_ID = 'frobs-aggregator';

const ERRORS: Record<number, new (message: string) => Error> = {
  400: InputError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
  412: ConflictError,
  503: ServiceUnavailableError,
};

/** Calls the frobs aggregator in the name of the user, so that it decides who may. */
export class AggregatorClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;

  constructor(services: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
  }) {
    this.#auth = services.auth;
    this.#discovery = services.discovery;
    this.#logger = services.logger;
  }

  /** @throws an error of `@backstage/errors` whose message may be shown */
  async read<T extends z.ZodType>(
    schema: T,
    path: string,
    request: GraphqlRequest,
    init?: RequestInit,
  ): Promise<z.output<T>> {
    const response = await this.fetch(path, request, init);
    try {
      return schema.parse(await response.json());
    } catch (error) {
      throw this.#unavailable(path, error, request);
    }
  }

  /** Sends JSON and reads JSON. */
  send<T extends z.ZodType>(
    schema: T,
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    request: GraphqlRequest,
    headers?: Record<string, string>,
  ): Promise<z.output<T>> {
    return this.read(schema, path, request, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** @throws an error of `@backstage/errors` for a status other than 2xx */
  async fetch(
    path: string,
    request: GraphqlRequest,
    init?: RequestInit,
  ): Promise<Response> {
    let response: Response;
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: request.credentials,
        targetPluginId: PLUGIN_ID,
      });
      const baseUrl = await this.#discovery.getBaseUrl(PLUGIN_ID);
      response = await fetch(`${baseUrl}${path}`, {
        ...init,
        headers: { ...init?.headers, authorization: `Bearer ${token}` },
        signal: request.signal,
      });
    } catch (error) {
      throw this.#unavailable(path, error, request);
    }
    if (!response.ok) {
      const body = await response.json().catch(() => undefined);
      const message = body?.error?.message;
      const KnownError = ERRORS[response.status];
      // The aggregator says which source failed, and logs why.
      throw message && KnownError
        ? new KnownError(message)
        : this.#unavailable(
            path,
            new Error(message ?? `HTTP ${response.status}`),
            request,
          );
    }
    return response;
  }

  #unavailable(path: string, error: unknown, { signal }: GraphqlRequest) {
    if (signal.aborted) {
      return signal.reason;
    }
    this.#logger.warn(`Cannot read ${path} of ${PLUGIN_ID}`, toError(error));
    return new ServiceUnavailableError('The frobs are unavailable');
  }
}
