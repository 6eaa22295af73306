import type { LoggerService } from '@backstage/backend-plugin-api';
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection';
import type { GraphqlModule } from '@internal/plugin-graphql-node';
import { createYoga } from 'graphql-yoga';
import type { GraphqlConfig } from '../config';
import { toPublicError } from '../errors';
import { useLimits } from '../limits/useLimits';
import { buildSchema } from '../schema/buildSchema';
import { createDocumentCache } from './createDocumentCache';
import { readPersistedOperations, useManifest } from './persistedOperations';
import type { RequestScope } from './RequestScope';
import { useErrorReports } from './useErrorReports';
import { useRequestContext } from './useRequestContext';

/**
 * What a request to the API passes through.
 *
 * @throws InputError if modules or persisted documents do not fit together
 */
export function createServer(options: {
  modules: GraphqlModule[];
  config: GraphqlConfig;
  logger: LoggerService;
}) {
  const { modules, config, logger } = options;
  const schema = buildSchema(modules);
  const operations = readPersistedOperations(schema, config);

  return createYoga<{ scope: RequestScope }>({
    schema,
    graphqlEndpoint: '/api/graphql',
    // The router and Backstage do these.
    ...{ cors: false, graphiql: false, landingPage: false, logging: false },
    ...{ batching: false, maxRequestBodySize: false, multipart: false },
    maskedErrors: { maskError: toPublicError },
    parserAndValidationCache: {
      documentCache: createDocumentCache(),
      errorCache: createDocumentCache(),
    },
    plugins: [
      useManifest(operations, config),
      useLimits(schema, config.limits),
      ...(config.developerTools ? [] : [useDisableIntrospection()]),
      useRequestContext(modules, config),
      useErrorReports(logger, config),
      ...modules.flatMap(module => module.plugins ?? []),
    ],
  });
}
