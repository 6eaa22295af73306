import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError, toError } from '@backstage/errors';
import {
  frobsSummaryReadPermission,
  frobsThunkUpdatePermission,
  type FrobsRequest,
  type PageRequest,
} from '@internal/plugin-frobs-aggregator-common';
import { FairQueue } from '@internal/upstream-node';
import express from 'express';
import Router from 'express-promise-router';
import type { PermissionChecker } from '../auth/PermissionChecker';
import type { FrobsAggregator } from '../service/FrobsAggregator';
import { closeSignal } from './closeSignal';
import { errorHandler } from './errorHandler';
import { EtagJsonResponder } from './EtagJsonResponder';
import { openapi } from './openapi';
import { sendEvents } from './sendEvents';

/** 200 ids of a hundred characters, the most that the schema allows. */
const MAX_BODY = '100kb';
/** Of one caller, on each replica. */
const STREAMS = { running: 100, waiting: 0 };

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

const toFrobsRequest = (query: Partial<FrobsRequest>): FrobsRequest => ({
  ...toPageRequest(query),
  q: query.q,
  status: query.status,
});

/** By the strong comparison of RFC 9110, section 13.1.1: weak tags never match. */
function parseIfMatch(header: string): (version: number) => boolean {
  const tags: string[] = header.match(/(W\/)?"[^"]*"/g) ?? [];
  return version =>
    header === '*' ? version > 0 : tags.includes(`"${version}"`);
}

/** The routes of the plugin, as the OpenAPI document describes them. */
export function createRouter(options: {
  aggregator: FrobsAggregator;
  auditor: AuditorService;
  logger: LoggerService;
  permissionChecker: PermissionChecker;
  queue: FairQueue;
}) {
  const { aggregator, auditor, permissionChecker, queue } = options;
  const streams = new FairQueue(Infinity, 0, STREAMS);
  const router = Router();
  const validated = createValidatedOpenApiRouter(openapi, {
    middleware: [express.json({ limit: MAX_BODY })],
  });

  router.use(async (req, res, next) => {
    res.locals.caller =
      req.method === 'PUT'
        ? await permissionChecker.authorizeUser(req, frobsThunkUpdatePermission)
        : await permissionChecker.authorize(req, frobsSummaryReadPermission);
    next();
  });

  /** For routes that call an API each time: callers take turns. */
  const inTurn = async <T>(res: express.Response, read: () => Promise<T>) =>
    res.json(await queue.run(res.locals.caller, read, closeSignal(res)));

  // Past the validator: it has no input, and is asked for most.
  const summaryResponder = new EtagJsonResponder();
  router.get('/summary', async (req, res) => {
    summaryResponder.send(req, res, await aggregator.getSummary());
  });
  router.use(validated);

  validated.get('/frobs', async (req, res) => {
    const page = toFrobsRequest(req.query);
    await inTurn(res, () => aggregator.listFrobs(page));
  });

  validated.get('/frobs/plain', async (req, res) => {
    const page = toFrobsRequest(req.query);
    await inTurn(res, () => aggregator.listPlainFrobs(page));
  });

  validated.post('/frobs/flerps', async (req, res) => {
    await inTurn(res, () => aggregator.getFlerps(req.body.ids));
  });

  validated.post('/frobs/by-ids', async (req, res) => {
    await inTurn(res, () => aggregator.getFrobs(req.body.ids));
  });

  validated.post('/frobs/scores', async (req, res) => {
    await inTurn(res, () => aggregator.getScores(req.body.ids));
  });

  validated.get('/frobs/:id', async (req, res) => {
    await inTurn(res, () => aggregator.getFrob(req.params.id));
  });

  validated.get('/thunk', async (_req, res) => {
    const thunk = await aggregator.getThunk();
    if (!thunk) {
      throw new NotFoundError('No thunk has been set; PUT one to this path');
    }
    res.set('etag', `"${thunk.version}"`).json(thunk);
  });

  // #region backend-router
  validated.put('/thunk', async (req, res) => {
    const { targetWeight } = req.body;
    const event = await auditor.createEvent({
      eventId: 'thunk-update',
      severityLevel: 'medium',
      request: req,
      meta: { targetWeight, user: res.locals.caller },
    });
    try {
      const thunk = await aggregator.setThunk({
        targetWeight,
        setBy: res.locals.caller,
        expects: parseIfMatch(req.headers['if-match']!),
      });
      await event.success({ meta: { version: thunk.version } });
      res.set('etag', `"${thunk.version}"`).json(thunk);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });
  // #endregion

  validated.get('/thunk/changes', async (req, res) => {
    const send = () =>
      sendEvents(res, 'thunk', async function* thunks(signal) {
        for await (const thunk of aggregator.watchThunk(signal)) {
          // A right may end while the stream is open.
          await permissionChecker.authorize(req, frobsSummaryReadPermission);
          yield { id: thunk.version, data: thunk };
        }
      });
    await streams.run(res.locals.caller, send);
  });

  validated.get('/thunk/history', async (req, res) => {
    res.json(await aggregator.listThunks(toPageRequest(req.query)));
  });

  validated.use((req: express.Request) => {
    throw new NotFoundError(`There is no ${req.method} ${req.originalUrl}`);
  });
  router.use(errorHandler(options.logger));
  return router;
}
