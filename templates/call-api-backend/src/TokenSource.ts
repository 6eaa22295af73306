import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { ApiConfig } from './readConfig';
import { request } from './request';

const TIMEOUT_MS = 5_000;
/** A token is renewed before it expires, as a request takes time. */
const MARGIN_S = 30;

const answerSchema = z.object({
  access_token: z.string().min(1),
  // Only recommended by the standard, and some send a string.
  expires_in: z.coerce.number().positive().catch(60),
});

/** Gets tokens by the client credentials grant (RFC 6749, section 4.4), and keeps them. */
export class TokenSource {
  readonly #oauth: NonNullable<ApiConfig['oauth']>;
  readonly #cache = new LRUCache<'token', string>({
    max: 1,
    fetchMethod: async (_key, _stale, { options }) => {
      const { access_token, expires_in } = await this.#request();
      options.ttl = Math.max(expires_in - MARGIN_S, 1) * 1000;
      return access_token;
    },
  });

  constructor(oauth: NonNullable<ApiConfig['oauth']>) {
    this.#oauth = oauth;
  }

  get(): Promise<string> {
    return this.#cache.forceFetch('token');
  }

  /** After a token was refused. */
  clear() {
    this.#cache.clear();
  }

  async #request() {
    const { tokenUrl, clientId, clientSecret, scope } = this.#oauth;
    const pair = [clientId, clientSecret].map(encodeURIComponent).join(':');
    const response = await request(tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(pair)}` },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        ...(scope && { scope }),
      }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answerSchema.parse(await response.json());
  }
}
