import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { TokenReader } from './guard.ts';
import type { AuthSettings } from './authSettings.ts';

/** The sign-in listener's handler, and the reader of the tokens that it issues. */
export interface AuthService {
  handler: RequestListener;
  readToken: TokenReader;
}

/** The routes of the provider, which are oidc-provider's defaults. */
export const AUTH_ROUTES = [
  '/.well-known/openid-configuration',
  '/auth',
  '/auth/:uid',
  '/interaction/:uid',
  '/interaction/:uid/login',
  '/interaction/:uid/consent',
  '/interaction/:uid/abort',
  '/jwks',
  '/me',
  '/session/end',
  '/session/end/confirm',
  '/token',
  '/token/revocation',
];

// `require`, because Jest's CommonJS tests cannot use dynamic imports.
const require = createRequire(import.meta.url);

async function load(issuer: string, settings: () => AuthSettings) {
  const {
    createProvider,
    readToken,
  }: typeof import('./provider.ts') = require('./provider.ts');
  const {
    createInteractions,
  }: typeof import('./interactions.ts') = require('./interactions.ts');
  const provider = await createProvider(issuer, settings);
  const interactions = await createInteractions(provider);
  await interactions.ready();
  return {
    callback: provider.callback(),
    pages: interactions.routing,
    readToken: (token: string) => readToken(provider, token),
  };
}

/**
 * Loads the provider at the first request: loading takes long, and most runs do not
 * need it.
 *
 * @param issuer - called after the listener has its port
 */
export function createAuthService(
  issuer: () => string,
  settings: () => AuthSettings,
): AuthService {
  let loading: ReturnType<typeof load> | undefined;
  return {
    handler: (request, response) => {
      loading ??= load(issuer(), settings);
      const isPage = request.url?.startsWith('/interaction/');
      loading
        .then(({ callback, pages }) =>
          isPage ? pages(request, response) : callback(request, response),
        )
        .catch(error => response.destroy(error));
    },
    // Before the first request no token was issued.
    readToken: async token => (await loading)?.readToken(token),
  };
}
