import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readRestrictions } from './readRestrictions';

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
