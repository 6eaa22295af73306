import { z } from 'zod';
import { resetConnection } from '../../http/reset.ts';
import { defineEffect, milliseconds, pause } from '../effect.ts';

/** Resets the connection (`ECONNRESET`). */
export const reset = defineEffect({
  schema: z.strictObject({
    type: z.literal('reset'),
    afterMs: milliseconds().optional().describe('Default: at once.'),
  }),
  create: ({ afterMs = 0 }) => ({
    async before(context) {
      const isActive = await pause(afterMs, context);
      if (isActive) {
        resetConnection(context.call.request.socket);
      }
    },
  }),
});
