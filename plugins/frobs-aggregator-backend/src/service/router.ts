import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  frobsSummaryReadPermission,
  frobsThunkUpdatePermission,
  type PageRequest,
} from '@internal/plugin-frobs-aggregator-common';
import express from 'express';
import Router from 'express-promise-router';
import type { PermissionChecker } from '../auth/PermissionChecker';
import { openapi } from '../schema/openapi.generated';
import type { FrobsAggregator } from './FrobsAggregator';
import { JsonCache } from './JsonCache';

/** A thousand ids of a hundred characters, which is what the schema allows. */
const MAX_BODY = '200kb';

export interface RouterOptions {
  aggregator: FrobsAggregator;
  permissionChecker: PermissionChecker;
}

/** The schema has filled in the defaults. */
function pageOf({ limit = 20, offset = 0 }: Partial<PageRequest>): PageRequest {
  for (const [name, value] of Object.entries({ limit, offset })) {
    // The validator takes infinity for an integer, and compares it with no limit.
    if (!Number.isFinite(value)) {
      throw new InputError(`request/query/${name} must be integer`);
    }
  }
  return { limit, offset };
}

/** The HTTP face of the plugin, as openapi.yaml describes it. */
export function createRouter({ aggregator, permissionChecker }: RouterOptions) {
  const router = createValidatedOpenApiRouter(openapi, {
    middleware: [express.json({ limit: MAX_BODY })],
  });
  const summaryJson = new JsonCache();
  const sendSummary = async (req: express.Request, res: express.Response) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    summaryJson.send(req, res, await aggregator.getSummary());
  };
  router.get('/summary', sendSummary);

  router.get('/summary/history', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.listSummaries(pageOf(req.query)));
  });

  router.get('/frobs', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.listFrobs(pageOf(req.query)));
  });

  router.post('/frobs/scores', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.getScores(req.body.ids));
  });

  router.get('/frobs/:id', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.getFrob(req.params.id));
  });

  router.get('/thunk', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    const thunk = await aggregator.getThunk();
    if (!thunk) {
      throw new NotFoundError('No thunk has been set; PUT one to this path');
    }
    res.set('etag', `"${thunk.version}"`).json(thunk);
  });

  // #region backend-router
  router.put('/thunk', async (req, res) => {
    const user = await permissionChecker.authorizeUser(
      req,
      frobsThunkUpdatePermission,
    );
    const thunk = await aggregator.setThunk({
      targetWeight: req.body.targetWeight,
      setBy: user.userEntityRef,
      version: Number(req.header('if-match')?.replaceAll('"', '')),
    });
    res.set('etag', `"${thunk.version}"`).json(thunk);
  });
  // #endregion

  router.get('/thunk/history', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.listThunks(pageOf(req.query)));
  });

  router.use((req: express.Request) => {
    throw new NotFoundError(`There is no ${req.method} ${req.originalUrl}`);
  });

  const root = Router();
  // Without a query there is nothing to validate: that takes a fifth of the time.
  root.get('/summary', async (req, res) =>
    req.url.includes('?') ? 'route' : sendSummary(req, res),
  );
  root.use(router);
  return root;
}
