import type { HttpAuthService } from '@backstage/backend-plugin-api';
import express, { type ErrorRequestHandler, type Response } from 'express';
import Router from 'express-promise-router';
import type { GraphqlConfig } from '../config';
import type { createServer } from './createServer';
import { createGraphiqlHandler } from './graphiql';
import { RequestScope } from './RequestScope';

function refuse(res: Response, status: number, code: string, message: string) {
  res.status(status).json({ errors: [{ message, extensions: { code } }] });
}

/** Errors of express.json, such as a body that is too large. */
const refuseBody: ErrorRequestHandler = (error, _req, res, next) => {
  if (typeof error.type === 'string' && error.status < 500) {
    const code =
      error.status === 413 ? 'REQUEST_ENTITY_TOO_LARGE' : 'BAD_REQUEST';
    refuse(res, error.status, code, error.message);
  } else {
    next(error);
  }
};

/** One path that takes JSON by POST, and shows GraphiQL where developers have it. */
export function createRouter(options: {
  config: GraphqlConfig;
  httpAuth: HttpAuthService;
  server: ReturnType<typeof createServer>;
}) {
  const { config, httpAuth, server } = options;
  const router = Router();
  if (config.developerTools) {
    router.get('/', createGraphiqlHandler());
  }
  router.all('/', (req, res, next) => {
    if (req.method !== 'POST') {
      res.set('allow', 'POST');
      refuse(res, 405, 'METHOD_NOT_ALLOWED', 'Send a POST');
    } else if (!req.is('application/json')) {
      // So no other site can send it: browsers ask first, by CORS.
      refuse(res, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json');
    } else {
      next();
    }
  });
  router.use('/', express.json({ limit: config.limits.bodyBytes }));
  router.post('/', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
      // The cookie of GraphiQL.
      allowLimitedAccess: config.developerTools,
    });
    const scope = new RequestScope(req, res, credentials);
    res.set({
      'x-request-id': scope.requestId,
      'cache-control': 'private, no-store',
    });
    await server(req, res, { scope });
  });
  router.use(refuseBody);
  return router;
}
