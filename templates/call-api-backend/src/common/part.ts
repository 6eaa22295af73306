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
