import { z } from 'zod';
import { flerpSchema, type Flerp } from '../data/flerps.ts';
import { createApp } from '../http/app.ts';

/** The API of FrobsCo's partner company, which measures flerps. */
export async function createPartner(flerps: Flerp[]) {
  const byFrob = new Map(flerps.map(flerp => [flerp.frobId, flerp]));
  const app = await createApp({
    title: 'Partner company API',
    version: '1.0.0',
    description: 'Flerps, measured in batches on the frobs of FrobsCo.',
  });
  const response = { 200: z.array(flerpSchema) };

  app.get(
    '/flerp-batch',
    { schema: { operationId: 'listFlerps', response } },
    () => flerps,
  );

  app.post(
    '/flerp-batch',
    {
      schema: {
        operationId: 'batchFlerps',
        description: 'The flerps of the named frobs; unknown ids are left out.',
        body: z.strictObject({ ids: z.array(z.string()).max(1_000) }),
        response,
      },
    },
    ({ body }) => body.ids.flatMap(id => byFrob.get(id) ?? []),
  );
  return app;
}
