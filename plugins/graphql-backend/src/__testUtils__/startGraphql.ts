import {
  createBackendModule,
  type HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  graphqlExtensionPoint,
  type GraphqlModule,
} from '@internal/plugin-graphql-node';
import type { Server } from 'node:http';
import request from 'supertest';
import graphqlPlugin from '..';

/** A module that adds a schema. */
const moduleOf = (schema: GraphqlModule) =>
  createBackendModule({
    pluginId: 'graphql',
    moduleId: schema.id,
    register(env) {
      env.registerInit({
        deps: { graphql: graphqlExtensionPoint },
        async init({ graphql }) {
          graphql.addSchema(schema);
        },
      });
    },
  });

/** The plugin with schemas, and what sends queries to it. */
export async function startGraphql(
  schemas: GraphqlModule[],
  graphql: JsonObject = {},
  credentials?: HttpAuthService['credentials'],
) {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      graphqlPlugin,
      ...schemas.map(moduleOf),
      logger.factory,
      mockServices.rootConfig.factory({ data: { graphql } }),
      credentials
        ? mockServices.httpAuth.mock({ credentials }).factory
        : mockServices.httpAuth.factory({
            defaultCredentials: mockCredentials.none(),
          }),
    ],
  });
  const post = () =>
    request(server)
      .post('/api/graphql')
      .set('authorization', mockCredentials.user.header());
  const query = (text: string, variables?: object) =>
    post().send({ query: text, variables });
  return {
    // Apps may have two versions of the package that its own type is from.
    server: server as Server,
    port: server.port(),
    logger,
    post,
    query,
  };
}
