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

/** However its route is typed. */
type AnyRequest = Request<any, any, any, any>;

const MAX_DECISIONS = 10_000;

/**
 * Says who may pass. A decision is kept for a moment, as asking for one costs
 * more than everything else that a cached summary takes.
 */
export class PermissionGate {
  readonly #decisions: LRUCache<string, Promise<boolean>>;

  constructor(
    private readonly deps: {
      httpAuth: HttpAuthService;
      permissions: PermissionsService;
      /** How long a decision serves, in ms. */
      keep: number;
    },
  ) {
    this.#decisions = new LRUCache({ max: MAX_DECISIONS, ttl: deps.keep });
  }

  /**
   * Lets users pass who have the permission, and services, which have them all.
   *
   * @throws AuthenticationError, NotAllowedError
   */
  async admit(req: AnyRequest, permission: BasicPermission): Promise<void> {
    const credentials = await this.deps.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await this.check(credentials, permission);
  }

  /**
   * Lets users alone pass, for what has to be signed with a name.
   *
   * @throws AuthenticationError, NotAllowedError
   */
  async admitUser(
    req: AnyRequest,
    permission: BasicPermission,
  ): Promise<BackstageUserPrincipal> {
    const credentials = await this.deps.httpAuth.credentials(req, {
      allow: ['user'],
    });
    await this.check(credentials, permission);
    return credentials.principal;
  }

  private async check(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    const key = `${permission.name} ${JSON.stringify(credentials.principal)}`;
    let decision = this.#decisions.get(key);
    if (!decision) {
      decision = this.decide(credentials, permission);
      this.#decisions.set(key, decision);
      decision.catch(() => this.#decisions.delete(key));
    }
    if (!(await decision)) {
      throw new NotAllowedError(`This takes the permission ${permission.name}`);
    }
  }

  private async decide(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [{ result }] = await this.deps.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
