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
import { frobsSchema, type Frob } from './frobs';
import { frobsProxyApiRef, type FrobsProxyApi } from './FrobsProxyApi';

/** Calls the FrobsCo API through the Backstage proxy. */
export class FrobsProxyClient implements FrobsProxyApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  readonly #proxyPath: string;
  readonly #timeoutMs: number;

  constructor(deps: {
    configApi: ConfigApi;
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }) {
    const config = deps.configApi.getOptionalConfig('frobsProxy');
    this.#discoveryApi = deps.discoveryApi;
    this.#fetchApi = deps.fetchApi;
    this.#proxyPath = config?.getOptionalString('proxyPath') ?? '/frobs';
    const timeout = config?.has('timeout')
      ? readDurationFromConfig(config, { key: 'timeout' })
      : { seconds: 15 };
    this.#timeoutMs = durationToMilliseconds(timeout);
  }

  // #region proxy-request
  async listFrobs({ signal }: { signal?: AbortSignal } = {}): Promise<Frob[]> {
    const proxyUrl = await this.#discoveryApi.getBaseUrl('proxy');
    const deadline = AbortSignal.timeout(this.#timeoutMs);
    const abort = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      const response = await this.#fetchApi.fetch(
        `${proxyUrl}${this.#proxyPath}/list`,
        { signal: abort },
      );
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return frobsSchema.parse(await response.json());
    } catch (error) {
      // Chromium throws an AbortError if the deadline passes during the body.
      abort.throwIfAborted();
      throw error;
    }
  }
  // #endregion
}

export const frobsProxyApiFactory = createApiFactory({
  api: frobsProxyApiRef,
  deps: {
    configApi: configApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps => new FrobsProxyClient(deps),
});
