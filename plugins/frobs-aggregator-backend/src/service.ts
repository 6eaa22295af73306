import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { parseConfig } from '@internal/upstream-node';
import { aggregatorConfigSchema, type AggregatorConfig } from './config/schema';
import { createAggregator } from './service/createAggregator';
import type { FrobsAggregator } from './service/FrobsAggregator';

/** The plugin's config, read once for all who need it. */
export const aggregatorConfigServiceRef = createServiceRef<AggregatorConfig>({
  id: 'frobs-aggregator.config',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) =>
        parseConfig(aggregatorConfigSchema, config, 'frobsAggregator'),
    }),
});

/**
 * What the plugin's routes and its schedule call. A backend can add a factory of its
 * own to replace it.
 *
 * @public
 */
export const frobsAggregatorServiceRef = createServiceRef<FrobsAggregator>({
  id: 'frobs-aggregator.aggregator',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        cache: coreServices.cache,
        config: aggregatorConfigServiceRef,
        database: coreServices.database,
        logger: coreServices.logger,
      },
      factory: async ({ database, ...deps }) =>
        createAggregator({ ...deps, knex: await database.getClient() }),
    }),
});
