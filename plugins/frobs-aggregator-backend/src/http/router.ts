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
import type { FrobsAggregator } from '../service/FrobsAggregator';
import { EtagJsonResponder } from './EtagJsonResponder';
import { openapi } from './openapi';
import { sendEvents } from './sendEvents';

/** A thousand ids of a hundred characters, the most that the schema allows. */
const MAX_BODY = '200kb';

/** The validator fills in the defaults, but accepts infinity as an integer. */
function toPageRequest({
  limit = 20,
  offset = 0,
}: Partial<PageRequest>): PageRequest {
  for (const [name, value] of Object.entries({ limit, offset })) {
    if (!Number.isFinite(value)) {
      throw new InputError(`request/query/${name} must be integer`);
    }
  }
  return { limit, offset };
}

/** The routes of the plugin, as the OpenAPI document describes them. */
export function createRouter(options: {
  aggregator: FrobsAggregator;
  permissionChecker: PermissionChecker;
}) {
  const { aggregator, permissionChecker } = options;
  const router = Router();
  const validated = createValidatedOpenApiRouter(openapi, {
    middleware: [express.json({ limit: MAX_BODY })],
  });

  // Past the validator: it has no input, and is asked for most.
  const summaryResponder = new EtagJsonResponder();
  router.get('/summary', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    summaryResponder.send(req, res, await aggregator.getSummary());
  });
  router.use(validated);

  validated.get('/summary/history', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.listSummaries(toPageRequest(req.query)));
  });

  validated.get('/frobs', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.listFrobs(toPageRequest(req.query)));
  });

  validated.get('/frobs/plain', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.listPlainFrobs(toPageRequest(req.query)));
  });

  validated.post('/frobs/flerps', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.getFlerps(req.body.ids));
  });

  validated.post('/frobs/by-ids', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.getFrobs(req.body.ids));
  });

  validated.post('/frobs/scores', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.getScores(req.body.ids));
  });

  validated.get('/frobs/:id', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.getFrob(req.params.id));
  });

  validated.get('/thunk', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    const thunk = await aggregator.getThunk();
    if (!thunk) {
      throw new NotFoundError('No thunk has been set; PUT one to this path');
    }
    res.set('etag', `"${thunk.version}"`).json(thunk);
  });

  // #region backend-router
  validated.put('/thunk', async (req, res) => {
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

  validated.get('/thunk/changes', async (req, res) => {
    const authorize = () =>
      permissionChecker.authorize(req, frobsSummaryReadPermission);
    await authorize();
    await sendEvents(res, 'thunk', async function* thunks(signal) {
      for await (const thunk of aggregator.watchThunk(signal)) {
        // A right may end while the stream is open.
        await authorize();
        yield { id: thunk.version, data: thunk };
      }
    });
  });

  validated.get('/thunk/history', async (req, res) => {
    await permissionChecker.authorize(req, frobsSummaryReadPermission);
    res.json(await aggregator.listThunks(toPageRequest(req.query)));
  });

  validated.use((req: express.Request) => {
    throw new NotFoundError(`There is no ${req.method} ${req.originalUrl}`);
  });
  return router;
}
