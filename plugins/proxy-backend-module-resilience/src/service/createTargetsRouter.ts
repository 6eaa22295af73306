import { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { proxyTargetsReadPermission } from '../permissions';
import type { Target } from '../targets/Target';
import type { Endpoint } from './Endpoint';
import { authorize, type GateServices } from './Gate';

/** Serves `GET /_targets`: how each target of each endpoint is. */
export function createTargetsRouter(
  endpoints: Endpoint[],
  services: GateServices,
): Router {
  const router = createPromiseRouter();
  router.get('/_targets', async (request, response) => {
    await authorize(services, request, proxyTargetsReadPermission);
    const items = endpoints.flatMap(({ path, targets }) =>
      targets.map(target => describe(path, target)),
    );
    response.json({ items });
  });
  return router;
}

function describe(endpoint: string, { backup, health, url, weight }: Target) {
  const { healthy, last, since } = health;
  return { endpoint, url, weight, backup, healthy, since, lastCheck: last };
}
