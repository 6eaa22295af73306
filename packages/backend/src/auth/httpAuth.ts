import { DefaultHttpAuthService } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { verifyUsersOnce } from './verifyUsersOnce';

/** Backstage's own, but tokens of users are kept for a while once they are verified. */
export default createServiceFactory({
  service: coreServices.httpAuth,
  deps: {
    auth: coreServices.auth,
    discovery: coreServices.discovery,
    plugin: coreServices.pluginMetadata,
  },
  factory({ auth, discovery, plugin }) {
    return DefaultHttpAuthService.create({
      auth: verifyUsersOnce(auth),
      discovery,
      pluginId: plugin.getId(),
    });
  },
});
