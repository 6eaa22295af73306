import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { GraphqlModule } from './GraphqlModule';

/** Lets modules of the plugin `graphql` add types to its API. */
export interface GraphqlExtensionPoint {
  /** @throws ConflictError if another module has added a schema by the same id */
  addSchema(module: GraphqlModule): void;
}

/** See {@link GraphqlExtensionPoint}. */
export const graphqlExtensionPoint =
  createExtensionPoint<GraphqlExtensionPoint>({ id: 'graphql.schema' });
