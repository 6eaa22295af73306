import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/** Any plugin that has a database. */
const PLUGIN = 'catalog';
/** Any number that nothing else locks there. */
const LOCK = 7007;
const POLL_MS = 500;
const MAX_WAIT_MS = 5 * 60_000;

/**
 * Has replicas start one after the other, if they use the same PostgreSQL. At the same time,
 * their migrations would fail, and a replica that ends then leaves migrations locked for good.
 */
export default createServiceFactory({
  service: createServiceRef<void>({ id: 'backend.startInTurn', scope: 'root' }),
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
  },
  async factory({ config, lifecycle, logger }) {
    if (config.getString('backend.database.client') !== 'pg') {
      return;
    }
    const database = await DatabaseManager.fromConfig(config)
      .forPlugin(PLUGIN, { lifecycle, logger })
      .getClient();
    // The lock belongs to the connection: it ends with it, and so with this process.
    const connection = await database.client.acquireConnection();
    // Not by a statement that waits: migrations that build an index wait for those.
    const tryLock = async () => {
      const { rows } = await database
        .raw('select pg_try_advisory_lock(?) as locked', [LOCK])
        .connection(connection);
      return rows[0].locked;
    };
    const giveUpAt = Date.now() + MAX_WAIT_MS;
    while (!(await tryLock())) {
      if (Date.now() > giveUpAt) {
        logger.warn('Another replica has not started for 5 minutes');
        break;
      }
      await sleep(POLL_MS);
    }
    lifecycle.addStartupHook(async () => {
      await database.client.releaseConnection(connection);
      await database.destroy();
    });
  },
});
