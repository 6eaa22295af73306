import { timingSafeEqual, hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../http/createApp.ts';
import { HttpError } from '../http/errors.ts';
import { DEMO_API_KEY, READ_SCOPE, type AuthSettings } from './authSettings.ts';

/** The content of a valid token. */
export interface TokenClaims {
  scopes: Set<string>;
  /** Missing in a token from the client credentials flow. */
  user?: string;
}

/** Resolves to `undefined` for tokens that are unknown or have expired. */
export type TokenReader = (token: string) => Promise<TokenClaims | undefined>;

/** What the check of credentials needs. */
export interface Guard {
  settings: () => AuthSettings;
  readToken: TokenReader;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Needs no credentials in any mode. */
    public?: boolean;
    /** Needs a token from the client credentials flow in any mode. */
    forServices?: boolean;
  }
}

const sha256 = (text: string) => hash('sha256', text, 'buffer');
export const isSame = (a: string, b: string) =>
  timingSafeEqual(sha256(a), sha256(b));

function refuse(
  reply: FastifyReply,
  status: 401 | 403,
  challenge: string,
  message: string,
): never {
  reply.header('www-authenticate', challenge);
  const name = status === 401 ? 'AuthenticationError' : 'NotAllowedError';
  throw new HttpError(status, name, message);
}

function checkKey(request: FastifyRequest, reply: FastifyReply, key: string) {
  const value = request.headers['x-frobs-key'];
  if (value === undefined) {
    refuse(reply, 401, 'FrobsKey realm="FrobsCo"', 'X-Frobs-Key is missing');
  }
  if (!isSame(String(value), key)) {
    const challenge = 'FrobsKey realm="FrobsCo", error="invalid_key"';
    refuse(reply, 401, challenge, 'X-Frobs-Key is not the key of FrobsCo');
  }
}

/** Responds to missing, invalid and insufficient bearer tokens by RFC 6750. */
async function checkToken(
  request: FastifyRequest,
  reply: FastifyReply,
  { readToken, owner }: { readToken: TokenReader; owner?: 'user' | 'service' },
) {
  const realm = 'Bearer realm="FrobsCo"';
  const [, token] =
    /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) {
    refuse(reply, 401, realm, 'A bearer token is missing');
  }
  const claims = await readToken(token);
  if (!claims) {
    const message = 'The token is unknown or has expired';
    const detail = `error="invalid_token", error_description="${message}"`;
    refuse(reply, 401, `${realm}, ${detail}`, message);
  }
  if (!claims.scopes.has(READ_SCOPE)) {
    const detail = `error="insufficient_scope", scope="${READ_SCOPE}"`;
    refuse(
      reply,
      403,
      `${realm}, ${detail}`,
      `The token needs the scope ${READ_SCOPE}`,
    );
  }
  if (owner && owner !== (claims.user === undefined ? 'service' : 'user')) {
    const detail = 'error="insufficient_scope"';
    refuse(
      reply,
      403,
      `${realm}, ${detail}`,
      `The token must belong to a ${owner}`,
    );
  }
}

/** Refuses requests without the credentials that the current mode requires. */
export function registerGuard(app: App, { settings, readToken }: Guard) {
  const check = async (request: FastifyRequest, reply: FastifyReply) => {
    const { mode, apiKey = DEMO_API_KEY } = settings();
    if (request.routeOptions.config.forServices) {
      await checkToken(request, reply, { readToken, owner: 'service' });
    } else if (mode === 'api-key') {
      checkKey(request, reply, apiKey);
    } else {
      const owner = mode === 'user-oauth' ? 'user' : undefined;
      await checkToken(request, reply, { readToken, owner });
    }
  };
  app.addHook('onRequest', (request, reply, done) => {
    // Without a promise for the requests that need no check.
    const { forServices, public: isPublic } = request.routeOptions.config;
    const isOpen = settings().mode === 'none' && !forServices;
    if (isOpen || isPublic) {
      done();
    } else {
      check(request, reply).then(() => done(), done);
    }
  });
}
