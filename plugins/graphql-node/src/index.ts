/**
 * What modules of the plugin `graphql` need.
 *
 * @packageDocumentation
 */
export type { GraphqlContext, GraphqlRequest, Loaders } from './context';
export { graphqlExtensionPoint } from './graphqlExtensionPoint';
export type { GraphqlExtensionPoint } from './graphqlExtensionPoint';
export type { FieldResolver, GraphqlModule, Resolvers } from './GraphqlModule';
