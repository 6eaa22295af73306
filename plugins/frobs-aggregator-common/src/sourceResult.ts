import { z } from 'zod';

/**
 * The result of one source: `fresh`, `stale` (since when, and why) or
 * `unavailable` (why), so that one source can fail without the others.
 */
export const sourceResultSchema = <T extends z.ZodType>(value: T) =>
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
      /** Why the last attempt to refresh it failed, if it did: a code and a sentence. */
      code: z.string().optional(),
      reason: z.string().optional(),
    }),
    z.object({
      state: z.literal('unavailable'),
      source: z.string(),
      code: z.string(),
      reason: z.string(),
    }),
  ]);

/** See {@link sourceResultSchema}; `source` is its name, times are ISO 8601. */
export type SourceResult<T> =
  | { state: 'fresh'; source: string; value: T; asOf: string }
  | {
      state: 'stale';
      source: string;
      value: T;
      asOf: string;
      staleSince: string;
      code?: string;
      reason?: string;
    }
  | { state: 'unavailable'; source: string; code: string; reason: string };

/** The value of a result, or null if the source is unavailable. */
export function valueOf<T>(result: SourceResult<T>): T | null {
  return result.state === 'unavailable' ? null : result.value;
}
