import { z } from 'zod';
import { resetConnection } from '../../http/reset.ts';
import { defineEffect, milliseconds, pause } from '../effect.ts';

/** The connection is reset by peer. */
export const reset = defineEffect({
  schema: z.strictObject({
    type: z.literal('reset'),
    afterMs: milliseconds().optional().describe('At once without it.'),
  }),
  create: ({ afterMs = 0 }) => ({
    async before(context) {
      const stillOn = await pause(afterMs, context);
      if (stillOn) {
        resetConnection(context.exchange.request.socket);
      }
    },
  }),
});
