import { generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Provider } from 'oidc-provider';
// @ts-expect-error It has no types. It is the default adapter, without its warning.
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { isLoopback } from '../http/loopback.ts';
import { CLIENTS, USERS } from './clients.ts';
import { isSame, type TokenClaims } from './guard.ts';
import { errorPage } from './pages.ts';
import { READ_SCOPE, type AuthSettings } from './authSettings.ts';

async function createSigningKey() {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
  });
  const jwk = privateKey.export({ format: 'jwk' });
  return { ...jwk, kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

/** FrobsCo's OpenID Connect provider. It keeps everything in memory. */
export async function createProvider(
  issuer: string,
  settings: () => AuthSettings,
): Promise<Provider> {
  const tokenSeconds = () => settings().tokenSeconds ?? 300;
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter(0),
    clients: CLIENTS,
    jwks: { keys: [await createSigningKey()] },
    cookies: { keys: [randomUUID()] },
    scopes: ['openid', 'offline_access', 'profile', 'email', READ_SCOPE],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
    },
    findAccount: (_context, sub) => {
      const user = USERS.find(({ id }) => id === sub);
      return (
        user && {
          accountId: sub,
          claims: () => ({
            sub,
            name: user.name,
            email: user.email,
            email_verified: true,
          }),
        }
      );
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      revocation: { enabled: true },
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: tokenSeconds,
      ClientCredentials: tokenSeconds,
      IdToken: 3_600,
      Interaction: 3_600,
      Session: 86_400,
      Grant: 86_400,
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    renderError: (context, { error, error_description: description }) => {
      context.type = 'html';
      context.body = errorPage(description ?? error);
    },
    clientBasedCORS: () => true,
  });
  // The port and path of a plugin's redirect are not known beforehand.
  provider.Client.prototype.redirectUriAllowed = uri =>
    URL.canParse(uri) && isLoopback(new URL(uri).hostname);
  // While a secret is replaced, a client has two.
  const { Client } = provider;
  Client.prototype.compareClientSecret = function compare(actual) {
    const { clientId, clientSecret = '' } = this;
    const secrets = settings().clientSecrets?.[clientId] ?? [clientSecret];
    return secrets.some(secret => isSame(secret, actual));
  };
  return provider;
}

/** Reads the claims of an access token, of a user or of a client. */
export async function readToken(
  provider: Provider,
  token: string,
): Promise<TokenClaims | undefined> {
  const found =
    (await provider.AccessToken.find(token)) ??
    (await provider.ClientCredentials.find(token));
  if (!found || found.isExpired) {
    return undefined;
  }
  return {
    scopes: new Set(found.scope?.split(' ')),
    user: 'accountId' in found ? found.accountId : undefined,
  };
}
