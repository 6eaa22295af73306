import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import { unlessAborted } from '@internal/upstream-node';
import type { Request } from 'express';
import { LRUCache } from 'lru-cache';

/** While none can be made, a decision holds for this many times as long. */
const LONGER = 30;

/** The Backstage services that know who calls and what they may do. */
export interface PermissionServices {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
}

interface Decision {
  isAllowed: boolean;
  madeAt: number;
}

interface Question {
  credentials: BackstageCredentials;
  permission: BasicPermission;
}

/**
 * Checks who may call an endpoint: users who have the permission, and services, which
 * have them all. A decision costs more than the request itself, so each is cached.
 */
export class PermissionChecker {
  readonly #services: PermissionServices;
  readonly #decisions: LRUCache<string, Decision, Question>;

  /** @param cacheTtl - how long (ms) a decision is cached */
  constructor(services: PermissionServices, cacheTtl: number) {
    this.#services = services;
    this.#decisions = new LRUCache({
      max: 10_000,
      ttl: cacheTtl,
      noDeleteOnStaleGet: true,
      fetchMethod: async (_key, last, { context }) => {
        const { credentials, permission } = context;
        try {
          const [{ result }] = await unlessAborted(
            services.permissions.authorize([{ permission }], { credentials }),
            AbortSignal.timeout(5_000),
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

  /** Tells callers apart: users and services by name, others by address. */
  async callerOf(request: Request): Promise<string> {
    const { principal } = await this.#services.httpAuth.credentials(request, {
      allow: ['user', 'service', 'none'],
    });
    return JSON.stringify(principal.type === 'none' ? request.ip : principal);
  }

  /** @throws AuthenticationError, NotAllowedError, ServiceUnavailableError */
  async authorize(
    request: Request,
    permission: BasicPermission,
  ): Promise<void> {
    const { auditor, httpAuth, logger } = this.#services;
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const key = `${permission.name} ${JSON.stringify(credentials.principal)}`;
    const context = { credentials, permission };
    const decision =
      this.#decisions.get(key) ??
      (await this.#decisions.fetch(key, { context }).catch(error => {
        logger.error(`Permission ${permission.name} was not decided`, {
          requestId: request.header('x-request-id'),
          cause: String(error),
        });
        // Not the cause, which shows internal addresses.
        throw new ServiceUnavailableError('Permissions cannot be checked now');
      }));
    if (!decision?.isAllowed) {
      const error = new NotAllowedError(
        `Permission ${permission.name} is required`,
      );
      const event = await auditor.createEvent({
        eventId: 'permission-check',
        severityLevel: 'medium',
        request,
        meta: { permission: permission.name },
      });
      await event.fail({ error });
      throw error;
    }
  }
}
