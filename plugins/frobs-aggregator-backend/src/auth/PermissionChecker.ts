import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';

/** Routes type the parts of their requests differently. */
type AnyRequest = Request<any, any, any, any>;

const MAX_DECISIONS = 10_000;

/**
 * Checks who may call a route. It caches each decision for a short time, since
 * a decision costs more than everything else that a cached summary takes.
 */
export class PermissionChecker {
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: PermissionsService;
  readonly #decisions: LRUCache<string, Promise<boolean>>;

  /** `cacheTtl` is how long a decision is cached, in ms. */
  constructor(options: {
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    cacheTtl: number;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
    this.#decisions = new LRUCache({
      max: MAX_DECISIONS,
      ttl: options.cacheTtl,
      perf: Date,
    });
  }

  /**
   * Accepts users who have the permission, and services, which have them all.
   *
   * @throws AuthenticationError, NotAllowedError
   */
  async authorize(req: AnyRequest, permission: BasicPermission): Promise<void> {
    const credentials = await this.#httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await this.#check(credentials, permission);
  }

  /**
   * Accepts users only, and returns who it is.
   *
   * @throws AuthenticationError, NotAllowedError
   */
  // #region backend-gate
  async authorizeUser(
    req: AnyRequest,
    permission: BasicPermission,
  ): Promise<BackstageUserPrincipal> {
    const credentials = await this.#httpAuth.credentials(req, {
      allow: ['user'],
    });
    await this.#check(credentials, permission);
    return credentials.principal;
  }
  // #endregion

  async #check(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    const key = `${permission.name} ${JSON.stringify(credentials.principal)}`;
    let decision = this.#decisions.get(key);
    if (!decision) {
      decision = this.#decide(credentials, permission);
      this.#decisions.set(key, decision);
      decision.catch(() => this.#decisions.delete(key));
    }
    if (!(await decision)) {
      throw new NotAllowedError(`Permission ${permission.name} is required`);
    }
  }

  async #decide(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return result === AuthorizeResult.ALLOW;
  }
}
