import type { OAuthClient } from '../config/AggregatorConfig';
import { requestToken, type Token } from './requestToken';
import { UpstreamError } from './UpstreamError';

/** A token this close to its end is renewed before it is used. */
const MARGIN_MS = 5_000;

type Headers = Record<string, string>;

/**
 * The static key, and a token of the client credentials grant (RFC 6749,
 * section 4.4) once the API has asked for one.
 */
export class Credentials {
  #token?: Token;
  #renewing?: Promise<Token>;

  constructor(
    private readonly options: { apiKey?: string; oauth?: OAuthClient },
  ) {}

  /** What to send now, a token only where there is one already. */
  current(): Headers {
    if (this.#token && this.#token.expiresAt - MARGIN_MS < Date.now()) {
      this.#token = undefined;
    }
    return {
      ...(this.options.apiKey && { 'x-frobs-key': this.options.apiKey }),
      ...(this.#token && { authorization: `Bearer ${this.#token.value}` }),
    };
  }

  /**
   * What to send after a refusal: nothing where another try is of no use.
   * Concurrent callers share one token request.
   */
  // #region backend-credentials
  async renew(error: unknown, sent: Headers): Promise<Headers | undefined> {
    const { oauth } = this.options;
    const asksForToken =
      error instanceof UpstreamError &&
      error.status === 401 &&
      /^Bearer\b/i.test(error.challenge ?? '');
    if (!oauth || !asksForToken) {
      return undefined;
    }
    const current = this.current();
    if (current.authorization && current.authorization !== sent.authorization) {
      return current;
    }
    this.#renewing ??= requestToken(oauth).finally(() => {
      this.#renewing = undefined;
    });
    this.#token = await this.#renewing;
    return this.current();
  }
  // #endregion
}
