import type { GraphqlModule } from '@internal/plugin-graphql-node';
import { execute, subscribe } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphqlConfig } from '../config';
import {
  createContext,
  createLoaders,
  type RequestContext,
} from './RequestContext';
import type { RequestScope } from './RequestScope';
import { SubscriptionCounter } from './SubscriptionCounter';

/** Gives resolvers their context, and a query its deadline. */
export function useRequestContext(
  modules: GraphqlModule[],
  { timeout, limits }: GraphqlConfig,
): Plugin<{ scope: RequestScope } & Partial<RequestContext>> {
  const subscriptions = new SubscriptionCounter(limits.subscriptions);
  return {
    onExecute({ args, extendContext, setExecuteFn }) {
      setExecuteFn(execute);
      const { scope } = args.contextValue;
      scope.abortAfter(timeout, 'The response did not arrive in time');
      extendContext(createContext(modules, scope));
    },
    onSubscribe({ args, extendContext, setSubscribeFn }) {
      setSubscribeFn(subscribe);
      const { scope } = args.contextValue;
      subscriptions.add(scope);
      scope.abortWithToken();
      extendContext(createContext(modules, scope));
      return {
        onSubscribeResult: () => ({
          // Each event reads anew.
          onNext: () =>
            extendContext({ loaders: createLoaders(modules, scope) }),
        }),
      };
    },
  };
}
