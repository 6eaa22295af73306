import type { FieldResolver, Resolvers } from '@internal/plugin-graphql-node';
import type { RequestContext } from '../server/useRequestContext';

/** Lets no resolver start or take longer than the request may. */
export function withDeadlines(resolvers: Resolvers): Resolvers {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      Object.fromEntries(
        Object.entries(fields).map(([name, resolver]) => [
          name,
          typeof resolver === 'function' && name !== '__resolveType'
            ? withDeadline(resolver)
            : resolver,
        ]),
      ),
    ]),
  );
}

function withDeadline(resolve: FieldResolver): FieldResolver {
  return (parent, args, context) => {
    context.signal.throwIfAborted();
    const value = resolve(parent, args, context);
    return value instanceof Promise
      ? Promise.race([value, (context as RequestContext).scope.aborted])
      : value;
  };
}
