import type { GraphqlContext, GraphqlRequest, Loaders } from './context';

/**
 * Computes a field. It throws the errors of `@backstage/errors` that callers should
 * see; of any other error, callers see only that there was one.
 */
export type FieldResolver = (
  parent: any,
  args: any,
  context: GraphqlContext,
) => unknown;

/**
 * Resolvers by type and field. A field without one is the property of its parent. An
 * interface or a union has `__resolveType`, which returns a type's name. A field of
 * `Subscription` has `subscribe`, which returns an async iterable of its values.
 */
export type Resolvers = Record<
  string,
  Record<
    string,
    FieldResolver | { subscribe: FieldResolver; resolve?: FieldResolver }
  >
>;

/** What a module adds to the API. */
export interface GraphqlModule {
  /** Names the module in errors at start. */
  id: string;
  /**
   * Types in the schema definition language. `extend type` adds fields to types of other
   * modules, and to `Query`, `Mutation` and `Subscription`, which exist already.
   */
  typeDefs: string;
  resolvers: Resolvers;
  /** Called for each request; resolvers find them in `context.loaders[id]`. */
  loaders?: (request: GraphqlRequest) => Loaders;
  /** Plugins of GraphQL Yoga, such as one for traces. */
  plugins?: object[];
}
