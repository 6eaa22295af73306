import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { graphqlExtensionPoint } from '@internal/plugin-graphql-node';
import { createLoaders } from './loaders';
import { resolvers } from './resolvers';
import { typeDefs } from './typeDefs';

/** Adds the entities of the catalog. */
export const graphqlModuleCatalog = createBackendModule({
  pluginId: 'graphql',
  moduleId: 'catalog',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogServiceRef,
        graphql: graphqlExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ catalog, graphql, logger }) {
        graphql.addSchema({
          id: 'catalog',
          typeDefs,
          resolvers,
          loaders: createLoaders(catalog, logger),
        });
      },
    });
  },
});
