import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { thunkInputSchema } from '@internal/plugin-frobs-aggregator-common';
import express from 'express';
import Router from 'express-promise-router';
import type { ThunkStore } from '../database/ThunkStore';
import type { FrobsAggregator } from './FrobsAggregator';
import { pageRequestSchema } from './PageRequest';
import { parseInput } from './parseInput';

export interface RouterOptions {
  aggregator: FrobsAggregator;
  httpAuth: HttpAuthService;
  thunks: ThunkStore;
}

/** The HTTP face of the plugin; the backend lets signed-in callers alone through. */
export function createRouter(options: RouterOptions): express.Router {
  const { aggregator, httpAuth, thunks } = options;
  const router = Router();

  router.get('/summary', async (_req, res) => {
    res.json(await aggregator.getSummary());
  });

  router.get('/frobs', async (req, res) => {
    res.json(
      await aggregator.listFrobs(parseInput(pageRequestSchema, req.query)),
    );
  });

  router.get('/thunk', async (_req, res) => {
    const thunk = await thunks.currentThunk();
    if (!thunk) {
      throw new NotFoundError('No thunk has been set; PUT one to this path');
    }
    res.json(thunk);
  });

  router.put('/thunk', express.json(), async (req, res) => {
    // A thunk is somebody's decision: a service has no name to sign it with.
    const { principal } = await httpAuth.credentials(req, { allow: ['user'] });
    const { targetWeight } = parseInput(thunkInputSchema, req.body);
    res.json(
      await thunks.setThunk({ targetWeight, setBy: principal.userEntityRef }),
    );
  });

  router.get('/thunk/history', async (req, res) => {
    res.json(await thunks.listThunks(parseInput(pageRequestSchema, req.query)));
  });

  router.use(req => {
    throw new NotFoundError(`There is no ${req.method} ${req.originalUrl}`);
  });

  return router;
}
