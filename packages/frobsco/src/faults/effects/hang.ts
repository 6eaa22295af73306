import { z } from 'zod';
import { defineEffect, milliseconds, pause } from '../effect.ts';

/** No answer, until the fault is removed or the connection is closed. */
export const hang = defineEffect({
  schema: z.strictObject({
    type: z.literal('hang'),
    closeAfterMs: milliseconds()
      .optional()
      .describe('Then the connection is closed; without it, never.'),
  }),
  create: ({ closeAfterMs }) => ({
    async before(context) {
      // The longest delay that a timer knows is as good as forever.
      const ms = closeAfterMs ?? 2 ** 31 - 1;
      if (await pause(ms, context)) context.exchange.request.socket.destroy();
    },
  }),
});
