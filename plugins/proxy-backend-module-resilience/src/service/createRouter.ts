import { NotAllowedError } from '@backstage/errors';
import type { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { proxyTargetsReadPermission } from '../permissions';
import type { Endpoint } from './Endpoint';
import type { PermissionChecker } from './PermissionChecker';

/**
 * Serves all endpoints, and `GET /_targets`: how each of their targets is.
 *
 * @param checker - of who may see the targets; without it, nobody
 */
export function createRouter(
  endpoints: Endpoint[],
  checker?: PermissionChecker,
): Router {
  const router = createPromiseRouter();
  router.get('/_targets', async (request, response) => {
    if (!checker) {
      throw new NotAllowedError(
        'Targets are shown if permission.enabled is true',
      );
    }
    await checker.authorize(request, proxyTargetsReadPermission);
    const items = endpoints.flatMap(({ client, path }) =>
      client.targets().map(target => ({ endpoint: path, ...target })),
    );
    response.json({ items });
  });

  // The longest path first, so that `/a` does not take what is for `/a/b`.
  const sorted = endpoints.toSorted((a, b) => b.path.length - a.path.length);
  for (const { forwarder, path } of sorted) {
    router.use(path, (request, response) =>
      forwarder.forward(request, response),
    );
  }
  return router;
}
