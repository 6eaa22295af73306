import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import Router from 'express-promise-router';
import type { SourceCache } from '../cache/SourceCache';
import type { Item } from '../common';

/** The HTTP face of the plugin. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  source: SourceCache<Item[]>;
}) {
  const { httpAuth, source } = options;
  const router = Router();

  router.get('/items', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const part = await source.read();
    if (part.state === 'unavailable') {
      throw new ServiceUnavailableError(part.reason);
    }
    // What the source is called is nobody's business outside.
    const { value: items, source: _, ...state } = part;
    res.json({ items, ...state });
  });

  return router;
}
