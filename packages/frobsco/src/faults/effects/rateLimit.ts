import { z } from 'zod';
import { defineEffect } from '../effect.ts';
import { TokenBucket } from '../tokenBucket.ts';

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
