import { z } from 'zod';
import type { App } from '../http/createApp.ts';
import { LISTENER_NAMES } from '../options.ts';
import { PRESET_NAMES } from '../presets.ts';
import type { MockState } from '../mockState.ts';

const mockStatusSchema = z.object({
  seed: z.int(),
  caFile: z.string().nullable(),
  listeners: z.array(
    z.object({
      name: z.enum(LISTENER_NAMES),
      title: z.string(),
      url: z.url(),
      listening: z.boolean(),
    }),
  ),
});

/** The seed, the CA, and the listeners with their addresses. */
export type MockStatus = z.infer<typeof mockStatusSchema>;

const healthSchema = mockStatusSchema
  .extend({
    status: z.literal('ok').describe('The mock itself is running.'),
    preset: z.enum(PRESET_NAMES).describe('The preset applied last.'),
  })
  .meta({ id: 'Health' });

/** `GET /health` and `POST /reset`. */
export function registerStatusRoutes(
  app: App,
  state: MockState,
  status: () => MockStatus,
) {
  app.get(
    '/health',
    {
      schema: {
        operationId: 'getHealth',
        summary: 'Read the state of all listeners',
        tags: ['mock'],
        response: { 200: healthSchema },
      },
    },
    () => ({ status: 'ok' as const, preset: state.preset, ...status() }),
  );

  app.post(
    '/reset',
    {
      schema: {
        operationId: 'reset',
        summary: 'Apply the preset healthy and clear the journal',
        tags: ['mock'],
        response: { 204: z.undefined() },
      },
    },
    async (_request, reply) => {
      await state.reset();
      return reply.status(204).send();
    },
  );
}
