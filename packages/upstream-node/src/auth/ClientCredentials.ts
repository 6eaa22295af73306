import { z } from 'zod';
import { upstreamSchema, type UpstreamConfig } from '../config/schema';
import type { UpstreamAuth } from '../types';
import { UpstreamClient } from '../UpstreamClient';

/** A token this close to its end is not sent any more. */
const MARGIN_MS = 5_000;
const TIMEOUT = '5s';
/** RFC 6749 only recommends `expires_in`. */
const DEFAULT_LIFETIME_S = 300;
/** Between two token requests, if the API refuses each token, or there is none. */
const PAUSE_MS = 5_000;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().catch(DEFAULT_LIFETIME_S),
});

/** A client that is registered at the API's authorization server. */
export interface ClientCredentialsOptions {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  scope?: string;
  tls?: UpstreamConfig['tls'];
}

/**
 * Tokens of the client credentials grant (RFC 6749, section 4.4). It asks for one
 * once the API has answered 401 with a `Bearer` challenge (RFC 6750, section 3).
 */
export class ClientCredentials implements UpstreamAuth {
  readonly #options: ClientCredentialsOptions;
  readonly #client: UpstreamClient;
  #token?: { value: string; usableUntil: number };
  #renewal: Promise<void> = Promise.resolve();
  /** When there may be another token request. */
  #renewableAt = 0;

  constructor(options: ClientCredentialsOptions) {
    this.#options = options;
    const config = upstreamSchema.parse({
      targets: [{ url: options.tokenUrl }],
      timeouts: { response: TIMEOUT, idle: TIMEOUT },
    });
    this.#client = new UpstreamClient({ ...config, tls: options.tls });
  }

  headers(): Record<string, string> {
    return this.#token && performance.now() <= this.#token.usableUntil
      ? { authorization: `Bearer ${this.#token.value}` }
      : {};
  }

  /** @throws UpstreamError if there is no token to be given */
  async renew(
    challenge: string | undefined,
    sent: Record<string, string>,
  ): Promise<Record<string, string> | undefined> {
    if (!/^Bearer\b/i.test(challenge ?? '')) {
      return undefined;
    }
    // Otherwise another request has renewed it in the meantime.
    if (this.headers().authorization === sent.authorization) {
      if (performance.now() >= this.#renewableAt) {
        this.#renewal = this.#requestToken();
      }
      await this.#renewal;
    }
    const headers = this.headers();
    return headers.authorization === sent.authorization ? undefined : headers;
  }

  async #requestToken(): Promise<void> {
    // All requests that are refused until it is there share it.
    this.#renewableAt = Infinity;
    let pause = PAUSE_MS;
    try {
      const { access_token: value, expires_in: seconds } =
        await this.#fetchToken();
      const lifetime = seconds * 1_000;
      const usableFor = lifetime - Math.min(MARGIN_MS, lifetime / 2);
      pause = Math.min(PAUSE_MS, usableFor);
      this.#token = { value, usableUntil: performance.now() + usableFor };
    } finally {
      this.#renewableAt = performance.now() + pause;
    }
  }

  #fetchToken(): Promise<z.output<typeof tokenSchema>> {
    const { clientId, clientSecret, scope } = this.#options;
    const client = [clientId, clientSecret].map(encodeURIComponent).join(':');
    return this.#client.getJson('', tokenSchema, {
      method: 'POST',
      // A second token does no harm.
      idempotent: true,
      headers: {
        authorization: `Basic ${Buffer.from(client).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        ...(scope && { scope }),
      }).toString(),
    });
  }
}
