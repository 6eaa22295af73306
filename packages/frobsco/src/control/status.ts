import { z } from 'zod';
import type { App } from '../http/app.ts';
import { LISTENER_NAMES } from '../options.ts';
import { PRESET_NAMES } from '../presets.ts';
import type { Scenario } from '../scenario.ts';

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

/** What runs where. */
export type MockStatus = z.infer<typeof mockStatusSchema>;

const healthSchema = mockStatusSchema
  .extend({
    status: z.literal('ok').describe('The mock itself is well.'),
    preset: z.enum(PRESET_NAMES).describe('The one applied last.'),
  })
  .meta({ id: 'Health' });

/** `GET /health` and `POST /reset`. */
export function registerStatus(
  app: App,
  scenario: Scenario,
  status: () => MockStatus,
) {
  app.get(
    '/health',
    {
      schema: {
        operationId: 'getHealth',
        summary: 'Say what runs where',
        tags: ['mock'],
        response: { 200: healthSchema },
      },
    },
    () => ({ status: 'ok' as const, preset: scenario.preset, ...status() }),
  );

  app.post(
    '/reset',
    {
      schema: {
        operationId: 'reset',
        summary: 'Make everything healthy and clear the journal',
        tags: ['mock'],
        response: { 204: z.undefined() },
      },
    },
    async (_request, reply) => {
      await scenario.reset();
      return reply.status(204).send();
    },
  );
}
