import { z } from 'zod';
import type { OAuthClient } from '../config/AggregatorConfig';
import { attempt } from './attempt';
import { readJson } from './readJson';

const TIMEOUT_MS = 5_000;

const answerSchema = z.object({
  access_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive(),
});

/** An access token and when (ms since the epoch) it ceases to be one. */
export interface Token {
  value: string;
  expiresAt: number;
}

/**
 * Gets a token by the client credentials grant, RFC 6749, section 4.4.
 *
 * @throws UpstreamError
 */
// #region backend-token
export async function requestToken(client: OAuthClient): Promise<Token> {
  const { tokenUrl, clientId, clientSecret, scope } = client;
  const credentials = [clientId, clientSecret]
    .map(encodeURIComponent)
    .join(':');
  const answer = await attempt(
    tokenUrl,
    {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        ...(scope && { scope }),
      }).toString(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    },
    readJson(answerSchema),
  );
  return {
    value: answer.access_token,
    expiresAt: Date.now() + answer.expires_in * 1000,
  };
}
// #endregion
