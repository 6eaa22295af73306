import type {
  BackstageCredentials,
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

const MAX_DECISIONS = 10_000;

/** The Backstage services that know who calls and what they may do. */
export interface PermissionServices {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/**
 * Checks who may call an endpoint. It caches each decision for a short time, since
 * a decision costs more than the request itself.
 */
export class PermissionChecker {
  readonly #services: PermissionServices;
  readonly #decisions: LRUCache<string, Promise<boolean>>;

  /** @param cacheTtl - how long (ms) a decision is cached */
  constructor(services: PermissionServices, cacheTtl: number) {
    this.#services = services;
    this.#decisions = new LRUCache({ max: MAX_DECISIONS, ttl: cacheTtl });
  }

  /**
   * Accepts users who have the permission, and services, which have them all.
   *
   * @throws AuthenticationError, NotAllowedError
   */
  async authorize(
    request: Request,
    permission: BasicPermission,
  ): Promise<void> {
    const credentials = await this.#services.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
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
    const [{ result }] = await this.#services.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
