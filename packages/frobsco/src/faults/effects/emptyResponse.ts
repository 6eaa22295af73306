import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** The connection is closed in good order, without a byte of an answer. */
export const emptyResponse = defineEffect({
  schema: z.strictObject({ type: z.literal('empty-response') }),
  create: () => ({
    before({ exchange }) {
      exchange.request.socket.destroy();
    },
  }),
});
