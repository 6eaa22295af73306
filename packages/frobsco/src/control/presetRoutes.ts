import { z } from 'zod';
import type { App } from '../http/createApp.ts';
import { errorSchema, NotFoundError } from '../http/errors.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../presets.ts';
import type { MockState } from '../mockState.ts';

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
