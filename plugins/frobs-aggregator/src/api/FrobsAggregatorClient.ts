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
  type Thunk,
  type ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { z } from 'zod';
import {
  frobsAggregatorApiRef,
  type FrobsAggregatorApi,
  type RequestOptions,
  type ScoredFrob,
} from './FrobsAggregatorApi';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Calls the frobs-aggregator backend plugin. */
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

  async getSummary(options?: RequestOptions): Promise<FrobSummary> {
    return this.#request(frobSummarySchema, '/summary', options);
  }

  async listFrobs(
    { limit, offset, q, status }: FrobsRequest,
    options?: RequestOptions,
  ): Promise<FrobsPage> {
    const query = new URLSearchParams({
      limit: `${limit}`,
      offset: `${offset}`,
      ...(q && { q }),
      ...(status && { status }),
    });
    return this.#request(frobsPageSchema, `/frobs?${query}`, options);
  }

  async getFrob(id: string, options?: RequestOptions): Promise<ScoredFrob> {
    const path = `/frobs/${encodeURIComponent(id)}`;
    const [frob, scores] = await Promise.all([
      this.#request(frobWithFlerpSchema, path, options),
      this.#request(scoresSchema, '/frobs/scores', {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify({ ids: [id] }),
        ...options,
      }),
    ]);
    return { ...frob, score: scores.items[0]?.score };
  }

  async setThunk(thunk: ThunkInput, version: number): Promise<Thunk> {
    return this.#request(thunkSchema, '/thunk', {
      method: 'PUT',
      headers: { ...JSON_TYPE, 'if-match': `"${version}"` },
      body: JSON.stringify(thunk),
    });
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
