import { z } from 'zod';
import { frobSchema, type Frob } from '../data/frobs.ts';
import { scoreSchema, type Score } from '../data/scores.ts';
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

/** `GET /v1/frobs/:id` and `GET /v1/frobs/:id/score`. */
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
        description: 'No list contains the scores: each one takes a request.',
        tags: ['frobs'],
        params,
        response: { 200: scoreSchema, 404: errorSchema },
      },
    },
    request => find(scoreById, request.params.id),
  );
}
