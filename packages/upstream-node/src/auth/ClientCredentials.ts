import { z } from 'zod';
import { upstreamSchema, type UpstreamConfig } from '../config/schema';
import { readJson } from '../response/readJson';
import { UpstreamClient } from '../UpstreamClient';
import type { UpstreamAuth } from './UpstreamAuth';

/** A token this close to its end is not sent any more. */
const MARGIN_MS = 5_000;
const TIMEOUT_MS = 5_000;
/** RFC 6749 only recommends `expires_in`. */
const DEFAULT_LIFETIME_S = 300;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(DEFAULT_LIFETIME_S),
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
  #renewing?: Promise<void>;

  constructor(options: ClientCredentialsOptions) {
    this.#options = options;
    this.#client = new UpstreamClient({
      ...upstreamSchema.parse({ targets: [{ url: options.tokenUrl }] }),
      timeouts: { connect: 2_000, response: TIMEOUT_MS, idle: TIMEOUT_MS },
      tls: options.tls,
    });
  }

  headers(): Record<string, string> {
    return this.#token && Date.now() <= this.#token.usableUntil
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
    const current = this.headers();
    // Another request has renewed it in the meantime.
    if (current.authorization && current.authorization !== sent.authorization) {
      return current;
    }
    this.#renewing ??= this.#requestToken().finally(() => {
      this.#renewing = undefined;
    });
    await this.#renewing;
    return this.headers();
  }

  async #requestToken(): Promise<void> {
    const { clientId, clientSecret, scope } = this.#options;
    const client = [clientId, clientSecret].map(encodeURIComponent).join(':');
    const { access_token: value, expires_in: seconds } =
      await this.#client.read(
        {
          method: 'POST',
          path: '',
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
        },
        readJson(tokenSchema),
      );
    const lifetime = seconds * 1_000;
    const margin = Math.min(MARGIN_MS, lifetime / 2);
    this.#token = { value, usableUntil: Date.now() + lifetime - margin };
  }
}
