import { readDurationFromConfig } from '@backstage/config';
import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
  type ConfigApi,
  type DiscoveryApi,
  type FetchApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  frobsPageSchema,
  frobSummarySchema,
  frobWithFlerpSchema,
  scoresSchema,
  thunkSchema,
  type FrobsPage,
  type FrobsRequest,
  type FrobSummary,
  type FrobWithFlerp,
  type Thunk,
  type ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { z } from 'zod';
import {
  frobsAggregatorApiRef,
  type FrobsAggregatorApi,
} from './FrobsAggregatorApi';

const json = (
  method: string,
  body: unknown,
  headers?: object,
): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/**
 * Calls the frobs-aggregator backend plugin.
 *
 * @public
 */
export class FrobsAggregatorClient implements FrobsAggregatorApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  readonly #timeoutMs: number;

  constructor(deps: {
    configApi: ConfigApi;
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }) {
    const config = deps.configApi.getOptionalConfig('frobsAggregator');
    this.#discoveryApi = deps.discoveryApi;
    this.#fetchApi = deps.fetchApi;
    const timeout = config?.has('timeout')
      ? readDurationFromConfig(config, { key: 'timeout' })
      : { seconds: 15 };
    this.#timeoutMs = durationToMilliseconds(timeout);
  }

  /** {@inheritDoc FrobsAggregatorApi.getSummary} */
  async getSummary(options?: { signal?: AbortSignal }): Promise<FrobSummary> {
    return this.#request(frobSummarySchema, '/summary', options);
  }

  /** {@inheritDoc FrobsAggregatorApi.listFrobs} */
  async listFrobs(
    { limit, offset, q, status }: FrobsRequest,
    options?: { signal?: AbortSignal },
  ): Promise<FrobsPage> {
    const query = new URLSearchParams({
      limit: `${limit}`,
      offset: `${offset}`,
      ...(q && { q }),
      ...(status && { status }),
    });
    return this.#request(frobsPageSchema, `/frobs?${query}`, options);
  }

  /** {@inheritDoc FrobsAggregatorApi.getFrob} */
  async getFrob(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<FrobWithFlerp & { score?: number }> {
    const path = `/frobs/${encodeURIComponent(id)}`;
    const [frob, scores] = await Promise.all([
      this.#request(frobWithFlerpSchema, path, options),
      this.#request(scoresSchema, '/frobs/scores', {
        ...json('POST', { ids: [id] }),
        ...options,
      }),
    ]);
    return { ...frob, score: scores.items[0]?.score };
  }

  /** {@inheritDoc FrobsAggregatorApi.setThunk} */
  async setThunk(thunk: ThunkInput, version: number): Promise<Thunk> {
    const init = json('PUT', thunk, { 'if-match': `"${version}"` });
    return this.#request(thunkSchema, '/thunk', init);
  }

  // #region backend-request
  async #request<T>(
    schema: z.ZodType<T>,
    path: string,
    init?: RequestInit,
  ): Promise<T> {
    const url = await this.#discoveryApi.getBaseUrl('frobs-aggregator');
    const deadline = AbortSignal.timeout(this.#timeoutMs);
    const abort = init?.signal
      ? AbortSignal.any([init.signal, deadline])
      : deadline;
    try {
      const response = await this.#fetchApi.fetch(`${url}${path}`, {
        ...init,
        signal: abort,
      });
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return schema.parse(await response.json());
    } catch (error) {
      // Chromium throws an AbortError if the deadline passes during the body.
      abort.throwIfAborted();
      throw error;
    }
  }
  // #endregion
}

export const frobsAggregatorApiFactory = createApiFactory({
  api: frobsAggregatorApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps => new FrobsAggregatorClient(deps),
});
