import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { frobsThunkUpdatePermission } from '@internal/plugin-frobs-aggregator-common';

/** Lets everybody do everything, but the thunk is for the groups in the config. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'frobs-policy',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig, policy: policyExtensionPoint },
      async init({ config, policy }) {
        const groups = config.getStringArray('permission.thunkUpdaters');
        policy.setPolicy({
          async handle({ permission }, user) {
            const isFree = !isPermission(
              permission,
              frobsThunkUpdatePermission,
            );
            const isUpdater = user?.info.ownershipEntityRefs.some(ref =>
              groups.includes(ref),
            );
            return {
              result:
                isFree || isUpdater
                  ? AuthorizeResult.ALLOW
                  : AuthorizeResult.DENY,
            };
          },
        });
      },
    });
  },
});
