import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { graphqlExtensionPoint } from '@internal/plugin-graphql-node';
import { AggregatorClient } from './AggregatorClient';
import { createLoaders } from './loaders';
import { createResolvers } from './resolvers';
import { typeDefs } from './typeDefs';

/** Adds frobs, and the frob of a component. */
export const graphqlModuleFrobs = createBackendModule({
  pluginId: 'graphql',
  moduleId: 'frobs',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        graphql: graphqlExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ graphql, ...services }) {
        const client = new AggregatorClient(services);
        graphql.addSchema({
          id: 'frobs',
          typeDefs,
          resolvers: createResolvers(client),
          loaders: createLoaders(client),
        });
      },
    });
  },
});
