import compress from '@fastify/compress';
import cors from '@fastify/cors';
import etag from '@fastify/etag';
import { z } from 'zod';
import { registerGuard, type Guard } from '../auth/guard.ts';
import type { Frob } from '../data/frobs.ts';
import { createScores } from '../data/scores.ts';
import { createApp } from '../http/app.ts';
import { openApiDocument } from '../http/openapi.ts';
import { registerFrob } from './frob.ts';
import { registerFull } from './full.ts';
import { registerLegacy } from './legacy.ts';
import { registerList } from './list.ts';

/** What a browser's script may read besides the few headers it always may. */
export const EXPOSED_HEADERS = [
  'ETag',
  'Link',
  'Retry-After',
  'WWW-Authenticate',
  'X-Frobs-Served-By',
  'X-Total-Count',
];

/** The FrobsCo API, version 1, and what is left of the one before. */
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
  // A browser must see a change at once, but may revalidate what it has.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-cache');
    // Or a page could not measure what it loads from here.
    reply.header('timing-allow-origin', '*');
    done();
  });

  registerGuard(app, guard);

  registerList(app, frobs);
  registerFrob(app, frobs, createScores(seed, frobs));
  registerFull(app, seed, frobs);
  registerLegacy(app, frobs);

  app.get(
    '/v1/health',
    {
      config: { public: true },
      schema: {
        operationId: 'getHealth',
        summary: 'Say whether the API is up',
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
