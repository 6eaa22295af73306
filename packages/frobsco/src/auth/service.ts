import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { TokenReader } from './guard.ts';
import type { AuthSettings } from './settings.ts';

/** The sign-in listener's handler, and the reader of the tokens it gives. */
export interface AuthService {
  handler: RequestListener;
  readToken: TokenReader;
}

/** Where the provider answers, as it has it by default. */
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

// A require, because Jest lets CommonJS tests have no dynamic import.
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
 * Loads the provider at the first request, as it takes long to load, and most
 * runs do without.
 *
 * @param issuer - known once the listener has its port
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
    // Before the first request there was no token to give.
    readToken: async token => (await loading)?.readToken(token),
  };
}
