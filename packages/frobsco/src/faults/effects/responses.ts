import { z } from 'zod';
import { defineEffect } from '../effect.ts';
import { TokenBucket } from '../tokenBucket.ts';

// Faults that respond instead of the app.

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

/** Responds with 429 and `Retry-After` while the token bucket is empty. */
export const rateLimit = defineEffect({
  schema: z.strictObject({
    type: z.literal('rate-limit'),
    perSecond: z.number().min(0.001).max(100_000),
    burst: z
      .int()
      .min(1)
      .max(100_000)
      .describe('The size of the token bucket.'),
    retryAfter: z.enum(['seconds', 'date']).optional(),
  }),
  create: ({ perSecond, burst, retryAfter = 'seconds' }) => {
    const bucket = new TokenBucket(perSecond, burst);
    return {
      before({ call }) {
        const waitMs = bucket.take(performance.now());
        if (waitMs === 0) {
          return false;
        }
        const seconds = Math.ceil(waitMs / 1_000);
        call.respond(429, 'RateLimitError', 'Too many requests', {
          'retry-after':
            retryAfter === 'seconds'
              ? String(seconds)
              : new Date(Date.now() + seconds * 1_000).toUTCString(),
        });
        return true;
      },
    };
  },
});
