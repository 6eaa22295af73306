import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** Closes the connection in the regular way, without a byte of a response. */
export const emptyResponse = defineEffect({
  schema: z.strictObject({ type: z.literal('empty-response') }),
  create: () => ({
    before({ call }) {
      call.request.socket.destroy();
    },
  }),
});
