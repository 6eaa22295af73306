import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ItemCache } from './ItemCache';

export function createRouter(cache: ItemCache): Router {
  const router = PromiseRouter();

  router.get('/items', async (_req, res) => {
    res.json(await cache.read());
  });

  return router;
}
