import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** The service is down: it responds with 503, or refuses connections. */
export const outage = defineEffect({
  schema: z.strictObject({
    type: z.literal('outage'),
    mode: z
      .enum(['unavailable', 'refused'])
      .describe('`refused` closes whole listeners.'),
  }),
  // Refused connections never reach this code: the listener is closed.
  create: () => ({
    before({ call }) {
      call.respond(503, 'ServiceUnavailableError', 'FrobsCo is down');
    },
  }),
});
