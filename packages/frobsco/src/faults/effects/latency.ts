import { z } from 'zod';
import type { Random } from '../../data/random.ts';
import { defineEffect, milliseconds, pause } from '../effect.ts';

const delaySchema = z.discriminatedUnion('distribution', [
  z.strictObject({ distribution: z.literal('fixed'), ms: milliseconds() }),
  z
    .strictObject({
      distribution: z.literal('uniform'),
      minMs: milliseconds(),
      maxMs: milliseconds(),
    })
    .refine(({ minMs, maxMs }) => minMs <= maxMs, {
      path: ['maxMs'],
      error: 'must not be less than minMs',
    }),
  z.strictObject({
    distribution: z.literal('lognormal'),
    medianMs: milliseconds(),
    sigma: z.number().min(0).max(3).describe('0.4 gives a long, mild tail.'),
  }),
]);

/** A standard normal value from two uniform ones (Box-Muller transform). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()));
  return radius * Math.cos(2 * Math.PI * random.fraction());
}

/** The delay of one call, in ms. */
export function drawDelay(
  delay: z.infer<typeof delaySchema>,
  random: Random,
  jitterMs = 0,
): number {
  const jitter = (random.fraction() * 2 - 1) * jitterMs;
  const ms = drawPlainDelay(delay, random) + jitter;
  return Math.min(Math.max(0, ms), 600_000);
}

function drawPlainDelay(
  delay: z.infer<typeof delaySchema>,
  random: Random,
): number {
  switch (delay.distribution) {
    case 'uniform':
      return delay.minMs + random.fraction() * (delay.maxMs - delay.minMs);
    case 'lognormal':
      return delay.medianMs * Math.exp(delay.sigma * normal(random));
    default:
      return delay.ms;
  }
}

/** Delays the response. */
export const latency = defineEffect({
  schema: z.strictObject({
    type: z.literal('latency'),
    delay: delaySchema,
    jitterMs: milliseconds()
      .optional()
      .describe('Added or subtracted, uniformly distributed.'),
  }),
  create: ({ delay, jitterMs = 0 }) => ({
    async before(context) {
      await pause(drawDelay(delay, context.random, jitterMs), context);
    },
  }),
});
