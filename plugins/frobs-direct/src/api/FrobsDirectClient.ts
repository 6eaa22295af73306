import type {
  ConfigApi,
  FetchApi,
  OAuthApi,
  SessionApi,
} from '@backstage/core-plugin-api';
import { asksForToken } from './asksForToken';
import type { Frob } from './frobs';
import { frobsSchema } from './frobs';
import type { FrobsDirectApi } from './FrobsDirectApi';
import { readTimeout } from './readTimeout';
import { requestJson } from './requestJson';
import type { RequestOptions } from './RequestOptions';
import { sendList } from './sendList';
import { UserToken } from './UserToken';

/**
 * Calls the FrobsCo API straight from the browser.
 *
 * @public
 */
export class FrobsDirectClient implements FrobsDirectApi {
  private readonly userToken?: UserToken;

  constructor(
    private readonly deps: {
      configApi: ConfigApi;
      fetchApi: FetchApi;
      /** Used where the config names an auth provider. */
      frobsAuth?: OAuthApi & SessionApi;
    },
  ) {
    this.userToken = UserToken.fromConfig(deps.configApi, deps.frobsAuth);
  }

  /** {@inheritDoc FrobsDirectApi.listFrobs} */
  async listFrobs(options?: RequestOptions): Promise<Frob[]> {
    const token = await this.userToken?.current();
    try {
      return await this.request(token, options);
    } catch (error) {
      const newToken =
        asksForToken(error) && (await this.userToken?.negotiate(token));
      if (!newToken) {
        throw error;
      }
      // With a deadline of its own: signing in takes as long as it takes.
      return this.request(newToken, options);
    }
  }

  // #region direct-request
  private request(token?: string, options?: RequestOptions): Promise<Frob[]> {
    const config = this.deps.configApi.getConfig('frobsDirect');
    const baseUrl = config.getString('baseUrl');
    const { fetch } = this.deps.fetchApi;
    return requestJson(`GET ${baseUrl}/list`, frobsSchema, {
      ...options,
      send: signal => sendList({ baseUrl, fetch, token, signal }),
      timeout: readTimeout(config),
    });
  }
  // #endregion
}
