import { z } from 'zod';
import { defineEffect, FOREVER_MS, milliseconds, pause } from '../effect.ts';

// Faults of the connection: the client gets no HTTP response.

/** Does not respond until the fault is removed or the connection is closed. */
export const hang = defineEffect({
  schema: z.strictObject({
    type: z.literal('hang'),
    closeAfterMs: milliseconds()
      .optional()
      .describe('Then the mock closes the connection. Default: never.'),
  }),
  create: ({ closeAfterMs }) => ({
    async before(context) {
      const ms = closeAfterMs ?? FOREVER_MS;
      if (await pause(ms, context)) {
        context.call.request.socket.destroy();
      }
    },
  }),
});

/** Resets the connection (`ECONNRESET`). */
export const reset = defineEffect({
  schema: z.strictObject({
    type: z.literal('reset'),
    afterMs: milliseconds().optional().describe('Default: at once.'),
  }),
  create: ({ afterMs = 0 }) => ({
    async before(context) {
      if (await pause(afterMs, context)) {
        context.call.reset();
      }
    },
  }),
});

/** Closes the connection in the regular way, without a byte of a response. */
export const emptyResponse = defineEffect({
  schema: z.strictObject({ type: z.literal('empty-response') }),
  create: () => ({
    before({ call }) {
      call.request.socket.destroy();
    },
  }),
});

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
