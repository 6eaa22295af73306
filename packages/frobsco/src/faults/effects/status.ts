import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** Responds with an error; with `count`, the next requests succeed again. */
export const status = defineEffect({
  schema: z.strictObject({
    type: z.literal('status'),
    statuses: z
      .array(z.int().min(400).max(599))
      .min(1)
      .max(20)
      .describe(
        'One is chosen at random; repeat a status to give it more weight.',
      ),
    message: z.string().max(500).optional(),
    retryAfterSeconds: z.int().min(0).max(3_600).optional(),
  }),
  create: ({ statuses, message, retryAfterSeconds }) => ({
    before({ call, random }) {
      const chosen = random.pick(statuses);
      call.respond(
        chosen,
        'FaultError',
        message ?? `FrobsCo responds with ${chosen} on purpose`,
        retryAfterSeconds === undefined
          ? {}
          : { 'retry-after': String(retryAfterSeconds) },
      );
    },
  }),
});
