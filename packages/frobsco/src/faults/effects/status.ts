import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** An error answer; with a `count` it is fail-so-often-then-succeed. */
export const status = defineEffect({
  schema: z.strictObject({
    type: z.literal('status'),
    statuses: z
      .array(z.int().min(400).max(599))
      .min(1)
      .max(20)
      .describe('One of them is drawn; to weigh one, repeat it.'),
    message: z.string().max(500).optional(),
    retryAfterSeconds: z.int().min(0).max(3_600).optional(),
  }),
  create: ({ statuses, message, retryAfterSeconds }) => ({
    before({ exchange, random }) {
      const drawn = random.pick(statuses);
      exchange.answer(
        drawn,
        'FaultError',
        message ?? `FrobsCo answers ${drawn} on purpose`,
        retryAfterSeconds === undefined
          ? {}
          : { 'retry-after': String(retryAfterSeconds) },
      );
    },
  }),
});
