import type {
  ConfigApi,
  DiscoveryApi,
  FetchApi,
} from '@backstage/core-plugin-api';
import type { Frob } from './frobs';
import { frobsSchema } from './frobs';
import type { FrobsApi } from './FrobsApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';
import type { RequestOptions } from './RequestOptions';

/**
 * Calls the frobs-proxy backend plugin.
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

  async listFrobs(options?: RequestOptions): Promise<Frob[]> {
    const config = this.deps.configApi.getOptionalConfig('frobsProxy');
    const baseUrl = await this.deps.discoveryApi.getBaseUrl('frobs-proxy');
    const url = `${baseUrl}/items`;
    return requestJson(`GET ${url}`, frobsSchema, {
      ...options,
      send: signal => this.deps.fetchApi.fetch(url, { signal }),
      timeout: readTimeout(config),
    });
  }
}
