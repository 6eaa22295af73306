import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { GraphqlModule } from '@internal/plugin-graphql-node';
import type { RequestScope } from './RequestScope';

/** Yoga responds with the stack of what these throw; it masks the errors of all others. */
const HOOKS = ['onRequest', 'onResultProcess', 'onResponse'];

type Hook = (payload: { serverContext: { scope: RequestScope } }) => unknown;

/** The plugins of a module; what their hooks throw is for the log only. */
export function guardPlugins(
  { id, plugins = [] }: GraphqlModule,
  logger: LoggerService,
): object[] {
  const guard =
    (hook: Hook): Hook =>
    async payload => {
      try {
        return await hook(payload);
      } catch (error) {
        const { requestId } = payload.serverContext.scope;
        logger.error(
          `GraphQL request ${requestId} failed in a plugin of module '${id}'`,
          toError(error),
        );
        const safe = new Error('Unexpected error');
        safe.stack = safe.message;
        throw safe;
      }
    };
  return plugins.map(plugin => {
    const hooks = Object.entries(plugin).filter(
      ([name, hook]) => HOOKS.includes(name) && hook,
    );
    const guarded = hooks.map(([name, hook]) => [name, guard(hook)]);
    return { ...plugin, ...Object.fromEntries(guarded) };
  });
}
