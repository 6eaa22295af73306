import type { OAuthApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';

const READ_SCOPE = 'frobs.read';

/** Whether the API asks for an OAuth token (RFC 6750). */
const isBearerChallenge = (error: unknown): boolean =>
  error instanceof ResponseError &&
  error.response.status === 401 &&
  /^Bearer\b/i.test(error.response.headers.get('www-authenticate') ?? '');

/** Adds the user's own token to requests, once the API has asked for one. */
export class UserToken {
  readonly #auth?: OAuthApi;
  #isWanted = false;

  constructor(auth?: OAuthApi) {
    this.#auth = auth;
  }

  // #region direct-token
  async send<T>(request: (token?: string) => Promise<T>): Promise<T> {
    const auth = this.#auth;
    const token = this.#isWanted
      ? await auth?.getAccessToken(READ_SCOPE, { optional: true })
      : undefined;
    try {
      return await request(token);
    } catch (error) {
      if (!auth || !isBearerChallenge(error)) {
        throw error;
      }
      this.#isWanted = true;
      // This may open a sign-in popup. If the user declines, the 401 stands.
      const newToken = await auth.getAccessToken(READ_SCOPE).catch(() => token);
      if (newToken === token) {
        throw error;
      }
      return request(newToken);
    }
  }
  // #endregion
}
