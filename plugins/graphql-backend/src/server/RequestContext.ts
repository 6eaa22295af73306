import type {
  GraphqlContext,
  GraphqlModule,
  GraphqlRequest,
} from '@internal/plugin-graphql-node';
import type { RequestScope } from './RequestScope';

/** The context of resolvers, with what only this plugin knows. */
export interface RequestContext extends GraphqlContext {
  /** Rejects if `signal` aborts. */
  aborted: Promise<never>;
}

/** New loaders of all modules. */
export function createLoaders(
  modules: GraphqlModule[],
  request: GraphqlRequest,
): GraphqlContext['loaders'] {
  return Object.fromEntries(
    modules.map(({ id, loaders }) => [id, loaders?.(request) ?? {}]),
  );
}

/** The context of one request. */
export function createContext(
  modules: GraphqlModule[],
  scope: RequestScope,
): RequestContext {
  const { credentials, signal, aborted } = scope;
  return {
    ...{ credentials, signal, aborted },
    loaders: createLoaders(modules, scope),
  };
}
