import { hash } from 'node:crypto';
import { DefaultHttpAuthService } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createServiceFactory,
  type AuthService,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { LRUCache } from 'lru-cache';

const MAX_USERS = 2_000;
const KEPT_MS = 60_000;

interface Verified {
  credentials: BackstageCredentials;
  /** In ms since 1970. */
  until: number;
}

/** Backstage's own, but tokens of users are kept for a while once they are verified. */
export default createServiceFactory({
  service: coreServices.httpAuth,
  deps: {
    auth: coreServices.auth,
    discovery: coreServices.discovery,
    plugin: coreServices.pluginMetadata,
  },
  factory({ auth, discovery, plugin }) {
    return DefaultHttpAuthService.create({
      auth: verifyUsersOnce(auth),
      discovery,
      pluginId: plugin.getId(),
    });
  },
});

/**
 * Verifies a user's token once a minute, and not for each request: that would be almost half of
 * what a small one costs. Only a token that is valid is kept, and never after it has expired.
 */
function verifyUsersOnce(auth: AuthService): AuthService {
  // By a hash, so that how long a look-up takes tells nothing about a token.
  const verified = new LRUCache<string, Verified>({ max: MAX_USERS });
  return {
    async authenticate(token, options) {
      // Those of cookies are not valid everywhere.
      if (options?.allowLimitedAccess) {
        return auth.authenticate(token, options);
      }
      const key = hash('sha256', token);
      const kept = verified.get(key);
      if (kept && Date.now() < kept.until) {
        return kept.credentials;
      }
      const credentials = await auth.authenticate(token);
      const { expiresAt } = credentials;
      if (expiresAt && isOfUser(auth, credentials)) {
        const until = Math.min(expiresAt.getTime(), Date.now() + KEPT_MS);
        verified.set(key, { credentials, until });
      }
      return credentials;
    },
    isPrincipal: auth.isPrincipal.bind(auth),
    getNoneCredentials: auth.getNoneCredentials.bind(auth),
    getOwnServiceCredentials: auth.getOwnServiceCredentials.bind(auth),
    getPluginRequestToken: auth.getPluginRequestToken.bind(auth),
    getLimitedUserToken: auth.getLimitedUserToken.bind(auth),
    listPublicServiceKeys: auth.listPublicServiceKeys.bind(auth),
  };
}

/** Not that of a plugin which acts for a user: it ends before what `expiresAt` says. */
function isOfUser(auth: AuthService, credentials: BackstageCredentials) {
  return auth.isPrincipal(credentials, 'user') && !credentials.principal.actor;
}
