import { z } from 'zod';
import type { App } from '../http/createApp.ts';
import { errorSchema, NotFoundError } from '../http/errors.ts';
import type { MockState } from '../mockState.ts';
import { LISTENER_NAMES } from '../options.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../presets.ts';

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

const presetSchema = z
  .object({
    name: z.enum(PRESET_NAMES),
    description: z.string(),
    active: z.boolean().describe('Whether it was applied last.'),
  })
  .meta({ id: 'Preset' });

const isPreset = (name: string): name is PresetName =>
  Object.hasOwn(PRESETS, name);

/** `GET /presets` and `POST /presets/:name`. */
export function registerPresetRoutes(app: App, state: MockState) {
  const describe = (name: PresetName) => ({
    name,
    description: PRESETS[name].description,
    active: state.preset === name,
  });

  app.get(
    '/presets',
    {
      schema: {
        operationId: 'listPresets',
        summary: 'List presets',
        tags: ['presets'],
        response: { 200: z.array(presetSchema) },
      },
    },
    () => PRESET_NAMES.map(describe),
  );

  app.post(
    '/presets/:name',
    {
      schema: {
        operationId: 'applyPreset',
        summary: 'Replace all faults and settings with those of a preset',
        tags: ['presets'],
        params: z.object({ name: z.string() }),
        response: { 200: presetSchema, 404: errorSchema },
      },
    },
    async ({ params: { name } }) => {
      if (!isPreset(name)) {
        throw new NotFoundError(`params/name '${name}' is not a preset`);
      }
      await state.apply(name);
      return describe(name);
    },
  );
}
