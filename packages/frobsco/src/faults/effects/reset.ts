import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { resetConnection } from '../../http/reset.ts';
import { defineEffect, milliseconds } from '../effect.ts';

/** The connection is reset by peer. */
export const reset = defineEffect({
  schema: z.strictObject({
    type: z.literal('reset'),
    afterMs: milliseconds().optional().describe('At once without it.'),
  }),
  create: ({ afterMs = 0 }) => ({
    async before({ exchange, closed }) {
      await sleep(afterMs, undefined, { signal: closed });
      resetConnection(exchange.request.socket);
    },
  }),
});
