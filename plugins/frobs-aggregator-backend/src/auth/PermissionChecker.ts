import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import { unlessAborted } from '@internal/upstream-node';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';
import { from } from '../errors';

/** Routes type the parts of their requests differently. */
type AnyRequest = Request<any, any, any, any>;

const MAX_DECISIONS = 10_000;
/** While none can be made, a decision holds for this many times as long. */
const LONGER = 30;

interface Decision {
  isAllowed: boolean;
  madeAt: number;
}

interface Services {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/**
 * Checks who may call a route. It caches each decision for a short time, since
 * a decision costs more than everything else that a cached summary takes.
 */
export class PermissionChecker {
  readonly #services: Services;
  readonly #decisions: LRUCache<
    string,
    Decision,
    [BasicPermission, BackstageCredentials]
  >;

  /** `cacheTtl` is how long a decision is cached, in ms. */
  constructor({ cacheTtl, ...services }: Services & { cacheTtl: number }) {
    this.#services = services;
    this.#decisions = new LRUCache({
      max: MAX_DECISIONS,
      ttl: cacheTtl,
      perf: Date,
      noDeleteOnStaleGet: true,
      fetchMethod: async (
        _key,
        last,
        { context: [permission, credentials] },
      ) => {
        try {
          const [{ result }] = await from('The permission framework', () =>
            unlessAborted(
              services.permissions.authorize([{ permission }], { credentials }),
              AbortSignal.timeout(5_000),
            ),
          );
          const isAllowed = result === AuthorizeResult.ALLOW;
          return { isAllowed, madeAt: performance.now() };
        } catch (error) {
          // It asks the database for the user's groups. Until it can, the last decision holds.
          if (!last || performance.now() > last.madeAt + LONGER * cacheTtl) {
            throw error;
          }
          return last;
        }
      },
    });
  }

  /**
   * Accepts users who have the permission, and services, which have them all.
   *
   * @returns who it is: an entity ref, or the subject of a service
   * @throws AuthenticationError, NotAllowedError
   */
  authorize(req: AnyRequest, permission: BasicPermission): Promise<string> {
    return this.#check(req, permission, ['user', 'service']);
  }

  /** As {@link PermissionChecker.authorize}, but accepts users only. */
  // #region backend-gate
  authorizeUser(req: AnyRequest, permission: BasicPermission): Promise<string> {
    return this.#check(req, permission, ['user']);
  }

  async #check(
    req: AnyRequest,
    permission: BasicPermission,
    allow: ('user' | 'service')[],
  ): Promise<string> {
    const { auditor, httpAuth } = this.#services;
    const credentials = await httpAuth.credentials(req, { allow });
    const { expiresAt, principal } = credentials;
    if (expiresAt && expiresAt.getTime() <= Date.now()) {
      // Backstage accepted it when a stream began that is still open.
      throw new AuthenticationError('The token has expired');
    }
    const key = `${permission.name} ${JSON.stringify(principal)}`;
    const decision =
      this.#decisions.get(key) ??
      (await this.#decisions.fetch(key, {
        context: [permission, credentials],
      }));
    if (!decision?.isAllowed) {
      const error = new NotAllowedError(
        `Permission ${permission.name} is required`,
      );
      const event = await auditor.createEvent({
        eventId: 'permission-check',
        severityLevel: 'medium',
        request: req,
        meta: { permission: permission.name },
      });
      await event.fail({ error });
      throw error;
    }
    return principal.type === 'user'
      ? principal.userEntityRef
      : principal.subject;
  }
  // #endregion
}
