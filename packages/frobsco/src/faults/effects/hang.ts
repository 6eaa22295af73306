import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { defineEffect, milliseconds } from '../effect.ts';

/** No answer, until the fault is removed or the connection is closed. */
export const hang = defineEffect({
  schema: z.strictObject({
    type: z.literal('hang'),
    closeAfterMs: milliseconds()
      .optional()
      .describe('Then the connection is closed; without it, never.'),
  }),
  create: ({ closeAfterMs }) => ({
    async before({ exchange, closed, removed }) {
      const signal = AbortSignal.any([closed, removed]);
      // The longest delay that a timer knows is as good as forever.
      const ms = closeAfterMs ?? 2 ** 31 - 1;
      const elapsed = await sleep(ms, true, { signal }).catch(() => false);
      if (elapsed) exchange.request.socket.destroy();
    },
  }),
});
