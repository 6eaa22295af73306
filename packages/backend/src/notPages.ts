import type { RequestHandler } from 'express';

/** What monitoring and scanners ask for. The app would answer with its page, and 200. */
const NOT_PAGES =
  /^\/(metrics|health|healthcheck|healthz|livez|readyz|app-config.*)$/;

/** Answers 404, so that a probe of a wrong path fails. */
export const notPages: RequestHandler = (req, res, next) => {
  if (NOT_PAGES.test(req.path)) {
    res.status(404).end();
  } else {
    next();
  }
};
