import type {
  GraphqlContext,
  GraphqlModule,
} from '@internal/plugin-graphql-node';
import { execute, subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphqlConfig } from '../config';
import { refusal } from '../errors';
import type { RequestScope } from './RequestScope';
import { SubscriptionCounter } from './SubscriptionCounter';

/** The context of resolvers, with what only this plugin knows. */
export interface RequestContext extends GraphqlContext {
  scope: RequestScope;
}

/** Gives resolvers their context, and a query its deadline. */
export function useRequestContext(
  modules: GraphqlModule[],
  { timeout, limits }: GraphqlConfig,
): Plugin<Pick<RequestContext, 'scope'> & Partial<RequestContext>> {
  const subscriptions = new SubscriptionCounter(limits.subscriptions);
  const createLoaders = (scope: RequestScope) =>
    Object.fromEntries(
      modules.map(({ id, loaders }) => [id, loaders?.(scope) ?? {}]),
    );
  const createContext = (scope: RequestScope) => ({
    credentials: scope.credentials,
    signal: scope.signal,
    loaders: createLoaders(scope),
  });
  return {
    onExecute({ args, extendContext, setExecuteFn }) {
      setExecuteFn(execute);
      const { scope } = args.contextValue;
      scope.abortAfter(timeout, 'The response did not arrive in time');
      extendContext(createContext(scope));
    },
    onSubscribe({ args, extendContext, setSubscribeFn }) {
      setSubscribeFn(subscribe);
      const { scope } = args.contextValue;
      if (!scope.acceptsEvents) {
        throw refusal('NOT_ACCEPTABLE', 'Accept text/event-stream', 406);
      }
      subscriptions.add(scope);
      scope.abortWithToken();
      extendContext(createContext(scope));
      return {
        onSubscribeResult: () => ({
          // Each event reads anew.
          onNext: () => extendContext({ loaders: createLoaders(scope) }),
        }),
      };
    },
  };
}
