import { createPermission } from '@backstage/plugin-permission-common';
import type { EndpointConfig } from './config/EndpointConfig';

/**
 * Lets somebody see the targets of all endpoints and how they are.
 *
 * @public
 */
export const proxyTargetsReadPermission = createPermission({
  name: 'proxy.targets.read',
  attributes: { action: 'read' },
});

const ACTIONS = {
  GET: 'read',
  HEAD: 'read',
  OPTIONS: 'read',
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete',
} as const;

/** The permission that an endpoint's config names, for each method. */
export function readPermissions({ permissions = {} }: EndpointConfig) {
  const entries = Object.entries(permissions) as [
    keyof typeof ACTIONS,
    string,
  ][];
  return new Map(
    entries.map(([method, name]) => [
      method as string,
      createPermission({ name, attributes: { action: ACTIONS[method] } }),
    ]),
  );
}
