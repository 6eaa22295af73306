import type { ConfigApi, FetchApi } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';
import { frobsSchema } from './frobs';
import type { FrobsApi } from './FrobsApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';
import type { RequestOptions } from './RequestOptions';

/**
 * Calls the FrobsCo API straight from the browser.
 *
 * @public
 */
export class FrobsClient implements FrobsApi {
  constructor(
    private readonly deps: { configApi: ConfigApi; fetchApi: FetchApi },
  ) {}

  async listFrobs(options?: RequestOptions): Promise<Frob[]> {
    const config = this.deps.configApi.getConfig('frobsDirect');
    const url = config.getString('baseUrl');
    return requestJson(`GET ${url}`, frobsSchema, {
      ...options,
      send: signal => this.deps.fetchApi.fetch(url, { signal }),
      timeout: readTimeout(config),
    });
  }
}
