import {
  createPermission,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { EndpointConfig } from './config/readEndpoints';

/** Allows to see the targets of all endpoints and their health. */
export const proxyTargetsReadPermission = createPermission({
  name: 'proxy.targets.read',
  attributes: { action: 'read' },
});

const ACTIONS: Record<string, 'create' | 'read' | 'update' | 'delete'> = {
  GET: 'read',
  HEAD: 'read',
  OPTIONS: 'read',
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
};

/** The permission that an endpoint's config names, by method. */
export function readPermissions({
  permissions = {},
}: EndpointConfig): Map<string, BasicPermission> {
  return new Map(
    Object.entries(permissions).map(([method, name]) => [
      method,
      createPermission({
        name: name!,
        attributes: { action: ACTIONS[method] },
      }),
    ]),
  );
}
