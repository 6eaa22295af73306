import { z } from 'zod';
import { flerpSchema, type Flerp } from '../data/frobs.ts';
import { createApp } from '../http/createApp.ts';
import { errorSchema } from '../http/errors.ts';
import { openApiDocument } from '../http/openapi.ts';

/** The API of FrobsCo's partner company, which measures flerps. */
export async function createPartnerApi(flerps: Flerp[]) {
  const byFrob = new Map(flerps.map(flerp => [flerp.frobId, flerp]));
  const app = await createApp({
    title: 'Partner company API',
    version: '1.0.0',
    description: 'Flerps, measured on the frobs of FrobsCo.',
    server: 'http://127.0.0.1:7180',
  });
  const batch = z.array(flerpSchema);

  app.get(
    '/flerp-batch',
    {
      schema: {
        operationId: 'listFlerps',
        summary: 'List the flerps of all frobs',
        tags: ['flerps'],
        response: { 200: batch },
      },
    },
    () => flerps,
  );

  app.post(
    '/flerp-batch',
    {
      schema: {
        operationId: 'batchFlerps',
        summary: 'List the flerps of some frobs',
        description: 'The flerps of the given frobs; unknown ids are ignored.',
        body: z.strictObject({ ids: z.array(z.string()).max(1_000) }),
        tags: ['flerps'],
        response: { 200: batch, 400: errorSchema },
      },
    },
    ({ body }) => body.ids.flatMap(id => byFrob.get(id) ?? []),
  );

  app.get('/openapi.json', { schema: { hide: true } }, () =>
    openApiDocument(app),
  );
  return app;
}
