import { z } from 'zod';
import { defineEffect } from '../effect.ts';

const BYTES = 256;

/** Sends bytes that are not HTTP, then ends the connection. */
export const randomData = defineEffect({
  schema: z.strictObject({ type: z.literal('random-data') }),
  create: () => ({
    before({ call, random }) {
      const bytes = Array.from({ length: BYTES }, () => random.integer(0, 255));
      call.request.socket.end(Buffer.from(bytes));
    },
  }),
});
