import type {
  ConfigApi,
  DiscoveryApi,
  FetchApi,
} from '@backstage/core-plugin-api';
import type { Frob } from './frobs';
import { frobsSchema } from './frobs';
import type { FrobsProxyApi } from './FrobsProxyApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';
import type { RequestOptions } from './RequestOptions';

/**
 * Calls the FrobsCo API through the Backstage proxy.
 *
 * @public
 */
export class FrobsProxyClient implements FrobsProxyApi {
  constructor(
    private readonly deps: {
      configApi: ConfigApi;
      discoveryApi: DiscoveryApi;
      fetchApi: FetchApi;
    },
  ) {}

  /** {@inheritDoc FrobsProxyApi.listFrobs} */
  // #region proxy-request
  async listFrobs(options?: RequestOptions): Promise<Frob[]> {
    const config = this.deps.configApi.getOptionalConfig('frobsProxy');
    const proxyUrl = await this.deps.discoveryApi.getBaseUrl('proxy');
    const proxyPath = config?.getOptionalString('proxyPath') ?? '/frobs';
    const url = `${proxyUrl}${proxyPath}/list`;
    return requestJson(`GET ${url}`, frobsSchema, {
      ...options,
      send: signal => this.deps.fetchApi.fetch(url, { signal }),
      timeout: readTimeout(config),
    });
  }
  // #endregion
}
