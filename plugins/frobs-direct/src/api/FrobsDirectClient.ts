import { readDurationFromConfig } from '@backstage/config';
import {
  configApiRef,
  createApiFactory,
  fetchApiRef,
  type ConfigApi,
  type FetchApi,
  type OAuthApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { frobsSchema, type Frob } from './frobs';
import { frobsDirectApiRef, type FrobsDirectApi } from './FrobsDirectApi';
import { UserToken } from './UserToken';

/** Calls the FrobsCo API straight from the browser. */
export class FrobsDirectClient implements FrobsDirectApi {
  readonly #fetchApi: FetchApi;
  readonly #url: string;
  readonly #timeoutMs: number;
  readonly #userToken: UserToken;

  constructor(deps: {
    configApi: ConfigApi;
    fetchApi: FetchApi;
    /** Gives the user's own token. Used if `frobsDirect.authProvider` is set. */
    auth?: OAuthApi;
  }) {
    const config = deps.configApi.getConfig('frobsDirect');
    this.#fetchApi = deps.fetchApi;
    this.#userToken = new UserToken(
      config.has('authProvider') ? deps.auth : undefined,
    );
    this.#url = `${config.getString('baseUrl')}/list`;
    const timeout = config.has('timeout')
      ? readDurationFromConfig(config, { key: 'timeout' })
      : { seconds: 15 };
    this.#timeoutMs = durationToMilliseconds(timeout);
  }

  async listFrobs({ signal }: { signal?: AbortSignal } = {}): Promise<Frob[]> {
    return this.#userToken.send(token => this.#request(token, signal));
  }

  // #region direct-request
  async #request(token?: string, signal?: AbortSignal): Promise<Frob[]> {
    const deadline = AbortSignal.timeout(this.#timeoutMs);
    const abort = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      const response = await this.#fetchApi.fetch(this.#url, {
        headers: token ? { authorization: `Bearer ${token}` } : {},
        signal: abort,
      });
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

/** Without the user's token: an app that has one makes the client itself. */
export const frobsDirectApiFactory = createApiFactory({
  api: frobsDirectApiRef,
  deps: { configApi: configApiRef, fetchApi: fetchApiRef },
  factory: deps => new FrobsDirectClient(deps),
});
