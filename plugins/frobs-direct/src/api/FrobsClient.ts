import type { ConfigApi, FetchApi } from '@backstage/core-plugin-api';
import type { Frob } from './frobs';
import { frobsSchema } from './frobs';
import type { FrobsApi } from './FrobsApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';

/**
 * Calls the FrobsCo API straight from the browser.
 *
 * @public
 */
export class FrobsClient implements FrobsApi {
  constructor(
    private readonly deps: { configApi: ConfigApi; fetchApi: FetchApi },
  ) {}

  async listFrobs(): Promise<Frob[]> {
    const config = this.deps.configApi.getConfig('frobsDirect');
    const url = `${config.getString('baseUrl')}/list`;
    return requestJson(url, frobsSchema, {
      fetchApi: this.deps.fetchApi,
      timeout: readTimeout(config),
    });
  }
}
