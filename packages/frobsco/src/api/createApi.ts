import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import { z } from 'zod';
import { registerGuard, type Guard } from '../auth/guard.ts';
import { createScores, type Frob } from '../data/frobs.ts';
import { createApp } from '../http/createApp.ts';
import { openApiDocument } from '../http/openapi.ts';
import { registerFrobRoutes } from './frobRoutes.ts';
import { registerFullListRoute } from './fullListRoute.ts';
import { registerLegacyRoute } from './legacyRoute.ts';
import { registerListRoute } from './listRoute.ts';

/** The headers that scripts of other origins may read, besides the safelisted ones. */
export const EXPOSED_HEADERS = [
  'ETag',
  'Link',
  'Retry-After',
  'WWW-Authenticate',
  'X-Frobs-Served-By',
  'X-Total-Count',
];

/** The FrobsCo API: version 1, and the legacy XML API. */
export async function createApi({
  seed,
  frobs,
  guard,
}: {
  seed: number;
  frobs: Frob[];
  guard: Guard;
}) {
  const app = await createApp({
    title: 'FrobsCo API',
    version: '1.0.0',
    description: 'The frobs of FrobsCo.',
    server: 'http://127.0.0.1:7100',
  });
  await app.register(cors, { origin: '*', exposedHeaders: EXPOSED_HEADERS });
  await app.register(etag, { weak: true });
  await app.register(compress, { encodings: ['gzip', 'identity'] });
  // Browsers must see a change at once, so they revalidate what they have cached.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-cache');
    // Lets pages of other origins measure their requests.
    reply.header('timing-allow-origin', '*');
    done();
  });

  registerGuard(app, guard);

  registerListRoute(app, frobs);
  registerFrobRoutes(app, frobs, createScores(seed, frobs));
  registerFullListRoute(app, seed, frobs);
  registerLegacyRoute(app, frobs);

  app.get(
    '/v1/health',
    {
      config: { public: true },
      schema: {
        operationId: 'getHealth',
        summary: 'Check whether the API is up',
        tags: ['service'],
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    () => ({ status: 'ok' as const }),
  );
  app.get(
    '/v1/openapi.json',
    { config: { public: true }, schema: { hide: true } },
    () => openApiDocument(app),
  );
  return app;
}
