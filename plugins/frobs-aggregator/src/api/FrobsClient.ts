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
import type { FrobsApi } from './FrobsApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';

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
export class FrobsClient implements FrobsApi {
  constructor(
    private readonly deps: {
      configApi: ConfigApi;
      discoveryApi: DiscoveryApi;
      fetchApi: FetchApi;
    },
  ) {}

  async getSummary(): Promise<FrobSummary> {
    return this.request('/summary', frobSummarySchema);
  }

  async listFrobs(page: { limit: number; offset: number }): Promise<FrobsPage> {
    const path = `/frobs?limit=${page.limit}&offset=${page.offset}`;
    return this.request(path, frobsPageSchema);
  }

  async getFrob(id: string): Promise<FrobWithFlerp & { score?: number }> {
    const path = `/frobs/${encodeURIComponent(id)}`;
    const [frob, scores] = await Promise.all([
      this.request(path, frobWithFlerpSchema),
      this.request('/frobs/scores', scoresSchema, json('POST', { ids: [id] })),
    ]);
    return { ...frob, score: scores.items[0]?.score };
  }

  async setThunk(thunk: ThunkInput, version: number): Promise<Thunk> {
    const init = json('PUT', thunk, { 'if-match': `"${version}"` });
    return this.request('/thunk', thunkSchema, init);
  }

  private async request<T>(
    path: string,
    schema: z.ZodType<T>,
    init?: RequestInit,
  ): Promise<T> {
    const config = this.deps.configApi.getOptionalConfig('frobsAggregator');
    const url = await this.deps.discoveryApi.getBaseUrl('frobs-aggregator');
    return requestJson(`${url}${path}`, schema, {
      ...init,
      fetchApi: this.deps.fetchApi,
      timeout: readTimeout(config),
    });
  }
}
