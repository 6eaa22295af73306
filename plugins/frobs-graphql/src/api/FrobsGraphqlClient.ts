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
import type { TadaDocumentNode } from 'gql.tada';
import { pageQuery, setThunkMutation, summaryQuery } from './documents';
import {
  frobsGraphqlApiRef,
  type FrobsGraphqlApi,
  type PageRequest,
  type RequestOptions,
  type Thunk,
} from './FrobsGraphqlApi';
import {
  GraphqlError,
  readResult,
  toRequestBody,
  type GraphqlResult,
} from './messages';

/** Calls the graph of the `graphql` backend plugin. */
export class FrobsGraphqlClient implements FrobsGraphqlApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  readonly #timeoutMs: number;

  constructor(deps: {
    configApi: ConfigApi;
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }) {
    const config = deps.configApi.getOptionalConfig('frobsGraphql');
    this.#discoveryApi = deps.discoveryApi;
    this.#fetchApi = deps.fetchApi;
    const timeout = config?.has('timeout')
      ? readDurationFromConfig(config, { key: 'timeout' })
      : { seconds: 15 };
    this.#timeoutMs = durationToMilliseconds(timeout);
  }

  /** {@inheritDoc FrobsGraphqlApi.getPage} */
  async getPage(page: PageRequest, options?: RequestOptions) {
    return this.#request(pageQuery, page, options);
  }

  /** {@inheritDoc FrobsGraphqlApi.getSummary} */
  async getSummary(options?: RequestOptions) {
    return this.#request(summaryQuery, {}, options);
  }

  /** {@inheritDoc FrobsGraphqlApi.setThunk} */
  async setThunk(
    thunk: { targetWeight: number },
    version: number,
  ): Promise<Thunk> {
    const variables = { ...thunk, version };
    const { data, errors } = await this.#request(setThunkMutation, variables);
    if (!data.setThunk) {
      throw new GraphqlError(errors);
    }
    return data.setThunk;
  }

  // #region graphql-request
  async #request<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    { signal }: RequestOptions = {},
  ): Promise<GraphqlResult<Data>> {
    const url = await this.#discoveryApi.getBaseUrl('graphql');
    const deadline = AbortSignal.timeout(this.#timeoutMs);
    const abort = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      const response = await this.#fetchApi.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(toRequestBody(document, variables)),
        signal: abort,
      });
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return readResult(document, await response.json());
    } catch (error) {
      // Chromium throws an AbortError if the deadline passes during the body.
      abort.throwIfAborted();
      throw error;
    }
  }
  // #endregion
}

export const frobsGraphqlApiFactory = createApiFactory({
  api: frobsGraphqlApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps => new FrobsGraphqlClient(deps),
});
