import { z } from 'zod';
import { defineEffect, FOREVER_MS, milliseconds, pause } from '../effect.ts';

/** Does not respond until the fault is removed or the connection is closed. */
export const hang = defineEffect({
  schema: z.strictObject({
    type: z.literal('hang'),
    closeAfterMs: milliseconds()
      .optional()
      .describe('Then the mock closes the connection. Default: never.'),
  }),
  create: ({ closeAfterMs }) => ({
    async before(context) {
      const ms = closeAfterMs ?? FOREVER_MS;
      if (await pause(ms, context)) {
        context.call.request.socket.destroy();
      }
    },
  }),
});
