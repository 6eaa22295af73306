import { Readable } from 'node:stream';
import { z } from 'zod';
import { fullFrobs } from '../data/fullFrobs.ts';
import { frobSchema, type Frob } from '../data/frobs.ts';
import type { App } from '../http/createApp.ts';
import { errorSchema } from '../http/errors.ts';

const fullFrobSchema = frobSchema
  .extend({
    revisions: z.array(
      z.object({
        revision: z.int(),
        action: z.string(),
        checksum: z.string(),
        remark: z.string(),
      }),
    ),
  })
  .meta({ id: 'FullFrob' });

const querystring = z.strictObject({
  bytes: z.coerce
    .number()
    .int()
    .min(100_000)
    .max(200_000_000)
    .default(30_000_000)
    .describe('The approximate size of the response.'),
});

/** `GET /v1/frobs.full`: all frobs with their history, streamed. */
export function registerFullListRoute(app: App, seed: number, frobs: Frob[]) {
  app.get(
    '/v1/frobs.full',
    {
      schema: {
        operationId: 'listFullFrobs',
        summary: 'List frobs with their whole history',
        description: '30 MB, of which most clients need only a small part.',
        tags: ['frobs'],
        querystring,
        response: { 200: z.array(fullFrobSchema), 400: errorSchema },
      },
    },
    async ({ query: { bytes } }, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .header('etag', `W/"${seed}-${frobs.length}-${bytes}"`)
        .send(Readable.from(fullFrobs(seed, frobs, bytes)) as never),
  );
}
