import {
  SessionState,
  type ConfigApi,
  type OAuthApi,
  type SessionApi,
} from '@backstage/core-plugin-api';

/** Lets a token read frobs. */
export const READ_SCOPE = 'frobs.read';

/** The user's own token for FrobsCo. */
export class UserToken {
  private signedIn = false;

  /** Undefined where the config names no provider. */
  static fromConfig(
    configApi: ConfigApi,
    auth?: OAuthApi & SessionApi,
  ): UserToken | undefined {
    return auth && configApi.has('frobsDirect.authProvider')
      ? new UserToken(auth)
      : undefined;
  }

  private constructor(private readonly auth: OAuthApi & SessionApi) {
    auth.sessionState$().subscribe(state => {
      this.signedIn = state === SessionState.SignedIn;
    });
  }

  /** The token of a session that exists: nobody is asked for one. */
  async current(): Promise<string | undefined> {
    if (!this.signedIn) {
      return undefined;
    }
    // Refreshed where it is about to expire.
    const token = await this.auth.getAccessToken(READ_SCOPE, {
      optional: true,
    });
    return token || undefined;
  }

  /**
   * A new token, for which the user may have to sign in; undefined where they
   * would not.
   *
   * @param refused - the token that FrobsCo did not take, if one was sent
   */
  // #region direct-token
  async negotiate(refused?: string): Promise<string | undefined> {
    try {
      if (refused) {
        // The session would give the same one again.
        await this.auth.signOut();
      }
      return await this.auth.getAccessToken(READ_SCOPE);
    } catch {
      return undefined;
    }
  }
  // #endregion
}
