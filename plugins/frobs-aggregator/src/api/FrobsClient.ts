import type {
  ConfigApi,
  DiscoveryApi,
  FetchApi,
} from '@backstage/core-plugin-api';
import {
  frobsPageSchema,
  frobSummarySchema,
  thunkSchema,
  type FrobsPage,
  type FrobSummary,
  type Thunk,
  type ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { z } from 'zod';
import type { FrobsApi } from './FrobsApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';

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

  async setThunk(thunk: ThunkInput): Promise<Thunk> {
    return this.request('/thunk', thunkSchema, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(thunk),
    });
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
