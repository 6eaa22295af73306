import { z } from 'zod';
import {
  frobSchema,
  scoreSchema,
  type Frob,
  type Score,
} from '../data/frobs.ts';
import type { App } from '../http/createApp.ts';
import { errorSchema, NotFoundError } from '../http/errors.ts';

const params = z.object({ id: frobSchema.shape.id });

function find<T>(items: Map<string, T>, id: string): T {
  const item = items.get(id);
  if (!item) {
    throw new NotFoundError(`No frob '${id}'`);
  }
  return item;
}

/** `GET /v1/frobs/:id`, `GET /v1/frobs/:id/score` and `POST /v1/scores`. */
export function registerFrobRoutes(app: App, frobs: Frob[], scores: Score[]) {
  const frobById = new Map(frobs.map(frob => [frob.id, frob]));
  const scoreById = new Map(scores.map(score => [score.frobId, score]));

  app.get(
    '/v1/frobs/:id',
    {
      schema: {
        operationId: 'getFrob',
        summary: 'Get one frob',
        tags: ['frobs'],
        params,
        response: { 200: frobSchema, 404: errorSchema },
      },
    },
    request => find(frobById, request.params.id),
  );

  app.get(
    '/v1/frobs/:id/score',
    {
      schema: {
        operationId: 'getScore',
        summary: 'Get the score of one frob',
        description:
          'No list contains the scores: each one takes a request, unless a service asks for many.',
        tags: ['frobs'],
        params,
        response: { 200: scoreSchema, 404: errorSchema },
      },
    },
    request => find(scoreById, request.params.id),
  );

  app.post(
    '/v1/scores',
    {
      config: { forServices: true },
      schema: {
        operationId: 'batchScores',
        summary: 'Get the scores of some frobs',
        description:
          'For services: takes a token of the client credentials flow. Unknown ids are ignored.',
        tags: ['frobs'],
        body: z.strictObject({ ids: z.array(z.string()).max(200) }),
        response: { 200: z.array(scoreSchema), 400: errorSchema },
      },
    },
    ({ body }) => body.ids.flatMap(id => scoreById.get(id) ?? []),
  );
}
