import type {
  ConfigApi,
  DiscoveryApi,
  FetchApi,
} from '@backstage/core-plugin-api';
import {
  frobsPageSchema,
  frobSummarySchema,
  frobWithFlerpSchema,
  scoresSchema,
  thunkSchema,
  type FrobsPage,
  type FrobSummary,
  type FrobWithFlerp,
  type Thunk,
  type ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { z } from 'zod';
import type { FrobsAggregatorApi } from './FrobsAggregatorApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';
import type { RequestOptions } from './RequestOptions';

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
  constructor(
    private readonly deps: {
      configApi: ConfigApi;
      discoveryApi: DiscoveryApi;
      fetchApi: FetchApi;
    },
  ) {}

  /** {@inheritDoc FrobsAggregatorApi.getSummary} */
  async getSummary(options?: RequestOptions): Promise<FrobSummary> {
    return this.request('/summary', frobSummarySchema, options);
  }

  /** {@inheritDoc FrobsAggregatorApi.listFrobs} */
  async listFrobs(
    page: { limit: number; offset: number },
    options?: RequestOptions,
  ): Promise<FrobsPage> {
    const path = `/frobs?limit=${page.limit}&offset=${page.offset}`;
    return this.request(path, frobsPageSchema, options);
  }

  /** {@inheritDoc FrobsAggregatorApi.getFrob} */
  async getFrob(
    id: string,
    options?: RequestOptions,
  ): Promise<FrobWithFlerp & { score?: number }> {
    const path = `/frobs/${encodeURIComponent(id)}`;
    const [frob, scores] = await Promise.all([
      this.request(path, frobWithFlerpSchema, options),
      this.request(
        '/frobs/scores',
        scoresSchema,
        options,
        json('POST', { ids: [id] }),
      ),
    ]);
    return { ...frob, score: scores.items[0]?.score };
  }

  /** {@inheritDoc FrobsAggregatorApi.setThunk} */
  async setThunk(thunk: ThunkInput, version: number): Promise<Thunk> {
    const init = json('PUT', thunk, { 'if-match': `"${version}"` });
    return this.request('/thunk', thunkSchema, undefined, init);
  }

  // #region backend-request
  private async request<T>(
    path: string,
    schema: z.ZodType<T>,
    options?: RequestOptions,
    init?: RequestInit,
  ): Promise<T> {
    const config = this.deps.configApi.getOptionalConfig('frobsAggregator');
    const baseUrl = await this.deps.discoveryApi.getBaseUrl('frobs-aggregator');
    const url = `${baseUrl}${path}`;
    return requestJson(`${init?.method ?? 'GET'} ${url}`, schema, {
      ...options,
      send: signal => this.deps.fetchApi.fetch(url, { ...init, signal }),
      timeout: readTimeout(config),
    });
  }
  // #endregion
}
