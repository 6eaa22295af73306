import { z } from 'zod';

/**
 * Wraps what one source contributes, so that each part can say on its own
 * whether it is `fresh`, `stale` (since when) or `unavailable` (why).
 *
 * @public
 */
export const partSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.object({
      state: z.literal('fresh'),
      source: z.string(),
      value,
      asOf: z.iso.datetime(),
    }),
    z.object({
      state: z.literal('stale'),
      source: z.string(),
      value,
      asOf: z.iso.datetime(),
      staleSince: z.iso.datetime(),
      /** Why it was not renewed, where that was tried. */
      reason: z.string().optional(),
    }),
    z.object({
      state: z.literal('unavailable'),
      source: z.string(),
      reason: z.string(),
    }),
  ]);

/**
 * What one source contributes; `source` names it, times are ISO 8601.
 *
 * @public
 */
export type Part<T> =
  | { state: 'fresh'; source: string; value: T; asOf: string }
  | {
      state: 'stale';
      source: string;
      value: T;
      asOf: string;
      staleSince: string;
      reason?: string;
    }
  | { state: 'unavailable'; source: string; reason: string };

/**
 * The value of a part, or null where the source is unavailable.
 *
 * @public
 */
export function valueOf<T>(part: Part<T>): T | null {
  return part.state === 'unavailable' ? null : part.value;
}
