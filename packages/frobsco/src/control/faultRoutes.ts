import { z } from 'zod';
import { faultSchema, faultStatusSchema } from '../faults/fault.ts';
import type { App } from '../http/createApp.ts';
import { errorSchema, NotFoundError } from '../http/errors.ts';
import type { MockState } from '../mockState.ts';

/** `GET` and `POST /faults`, `DELETE /faults/:id`. */
export function registerFaultRoutes(app: App, { faults }: MockState) {
  app.get(
    '/faults',
    {
      schema: {
        operationId: 'listFaults',
        summary: 'List the active faults',
        tags: ['faults'],
        response: { 200: z.array(faultStatusSchema) },
      },
    },
    () => faults.list(),
  );

  app.post(
    '/faults',
    {
      schema: {
        operationId: 'addFault',
        summary: 'Switch a fault on',
        description: 'The fault applies in addition to those that are active.',
        tags: ['faults'],
        body: faultSchema,
        response: { 201: faultStatusSchema, 400: errorSchema },
      },
    },
    async ({ body }, reply) => reply.status(201).send(await faults.add(body)),
  );

  app.delete(
    '/faults/:id',
    {
      schema: {
        operationId: 'removeFault',
        summary: 'Switch a fault off',
        tags: ['faults'],
        params: z.object({ id: z.string() }),
        response: { 204: z.undefined(), 404: errorSchema },
      },
    },
    async ({ params: { id } }, reply) => {
      if (!(await faults.remove(id))) {
        throw new NotFoundError(`No fault '${id}'`);
      }
      return reply.status(204).send();
    },
  );
}
