import {
  coreServices,
  createBackendModule,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { frobsAggregatorPermissions } from '@internal/plugin-frobs-aggregator-common';
import { proxyTargetsReadPermission } from '@internal/plugin-proxy-backend-module-resilience';

const KEY = 'permission.restricted';

/** Besides those that proxy endpoints name. Add those of your own plugins. */
const permissions = [...frobsAggregatorPermissions, proxyTargetsReadPermission];

type Endpoints = Record<string, { permissions?: Record<string, string> }>;

function readKnownNames(config: RootConfigService): string[] {
  const endpoints = config.getOptional<Endpoints>('proxyResilience') ?? {};
  return [
    ...permissions.map(({ name }) => name),
    ...Object.values(endpoints).flatMap(endpoint =>
      Object.values(endpoint.permissions ?? {}),
    ),
  ];
}

/**
 * Reads which groups have each restricted permission.
 *
 * @throws Error if an entry would restrict nothing: everybody would have the permission
 */
function readRestrictions(config: RootConfigService): Map<string, string[]> {
  const entries = config.getOptionalConfigArray(KEY) ?? [];
  if (entries.length > 0 && !config.getOptionalBoolean('permission.enabled')) {
    throw new Error(`${KEY} has no effect without permission.enabled: true`);
  }
  const known = readKnownNames(config);
  const groupsOf = new Map<string, string[]>();
  for (const entry of entries) {
    const name = entry.getString('permission');
    if (!known.includes(name)) {
      throw new Error(
        `${KEY} names '${name}', which is none of ${known.join(', ')}`,
      );
    }
    if (groupsOf.has(name)) {
      throw new Error(`${KEY} names '${name}' twice`);
    }
    groupsOf.set(name, entry.getStringArray('groups'));
  }
  return groupsOf;
}

/** Allows everything to everybody, except the permissions that config restricts to groups. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'restricted-to-groups',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig, policy: policyExtensionPoint },
      async init({ config, policy }) {
        const groupsOf = readRestrictions(config);
        policy.setPolicy({
          async handle({ permission }, user) {
            const groups = groupsOf.get(permission.name);
            const isMember = user?.info.ownershipEntityRefs.some(ref =>
              groups?.includes(ref),
            );
            return {
              result:
                !groups || isMember
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            };
          },
        });
      },
    });
  },
});
