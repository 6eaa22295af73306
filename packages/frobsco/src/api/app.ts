import cors from '@fastify/cors';
import { z } from 'zod';
import { frobSchema, type Frob } from '../data/frobs.ts';
import { createApp } from '../http/app.ts';
import { errorSchema, HttpError } from '../http/errors.ts';

/** The FrobsCo API, version 1. */
export async function createApi(frobs: Frob[]) {
  const byId = new Map(frobs.map(frob => [frob.id, frob]));
  const list = JSON.stringify(frobs);
  const app = await createApp({
    title: 'FrobsCo API',
    version: '1.0.0',
    description: 'The frobs of FrobsCo.',
  });
  await app.register(cors, { origin: '*' });

  app.get(
    '/v1/list',
    {
      schema: {
        operationId: 'listFrobs',
        response: { 200: z.array(frobSchema) },
      },
    },
    async (_request, reply) => {
      reply.type('application/json; charset=utf-8').serializer(String);
      return reply.send(list as never);
    },
  );

  app.get(
    '/v1/frobs/:id',
    {
      schema: {
        operationId: 'getFrob',
        params: z.object({ id: z.string() }),
        response: { 200: frobSchema, 404: errorSchema },
      },
    },
    ({ params }) => {
      const frob = byId.get(params.id);
      if (!frob) {
        throw new HttpError(404, 'NotFoundError', `No frob '${params.id}'`);
      }
      return frob;
    },
  );

  app.get(
    '/v1/health',
    {
      schema: {
        operationId: 'getHealth',
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    () => ({ status: 'ok' as const }),
  );

  app.get('/v1/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}
