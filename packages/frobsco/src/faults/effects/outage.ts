import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** The service is down: it says 503, or nobody listens any more. */
export const outage = defineEffect({
  schema: z.strictObject({
    type: z.literal('outage'),
    mode: z
      .enum(['unavailable', 'refused'])
      .describe('`refused` closes whole listeners.'),
  }),
  // A refused connection never gets as far as this.
  create: () => ({
    before({ exchange }) {
      exchange.answer(503, 'ServiceUnavailableError', 'FrobsCo is down');
    },
  }),
});
