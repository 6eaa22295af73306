import type {
  GraphqlContext,
  GraphqlModule,
  GraphqlRequest,
} from '@internal/plugin-graphql-node';

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
  request: GraphqlRequest,
): RequestContext {
  const { signal } = request;
  const aborted = new Promise<never>((_, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) {
      abort();
    }
    signal.addEventListener('abort', abort);
  });
  // Nobody may be waiting.
  aborted.catch(() => {});
  return {
    credentials: request.credentials,
    signal,
    aborted,
    loaders: createLoaders(modules, request),
  };
}
