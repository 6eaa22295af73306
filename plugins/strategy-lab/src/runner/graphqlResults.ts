import type { Thunk } from '@internal/plugin-frobs-aggregator-common';
import type {
  GraphqlFreshness,
  GraphqlPage,
  GraphqlResult,
  GraphqlSummary,
} from '../api';

/** What the lab reads of a summary; that of the backend plugin has it, too. */
export interface SummarySources {
  frobs: Source<{ count: number }>;
  flerps: Source<unknown>;
  thunk: Source<Pick<Thunk, 'targetWeight' | 'version'> | null>;
}

type Source<T> =
  | { state: 'fresh' | 'stale'; value: T }
  | { state: 'unavailable'; reason: string };

type FieldErrors = NonNullable<GraphqlResult<unknown>['errors']>;

/**
 * The value of a field of the query.
 *
 * @throws Error with the property `errors`, if it failed
 */
function valueOf<T>(value: T | null, field: string, errors: FieldErrors): T {
  if (value === null) {
    const failed = errors.filter(({ path }) => !path || path[0] === field);
    throw Object.assign(new Error(failed[0]?.message), { errors: failed });
  }
  return value;
}

/** @throws Error with the property `errors`, if there is no summary */
export function toSummary({
  data,
  errors = [],
}: GraphqlResult<GraphqlSummary>): SummarySources {
  const summary = valueOf(data.frobSummary, 'frobSummary', errors);
  const toSource = <T>(
    name: keyof typeof summary,
    value: T,
    freshness?: GraphqlFreshness,
  ): Source<T> => {
    const error = errors.find(
      ({ path }) => path?.[0] === 'frobSummary' && path[1] === name,
    );
    return error
      ? { state: 'unavailable', reason: error.message }
      : { state: freshness?.staleSince ? 'stale' : 'fresh', value };
  };
  const { frobs, flerps, thunk } = summary;
  return {
    // Null only together with an error.
    frobs: toSource('frobs', frobs!, frobs?.freshness),
    flerps: toSource('flerps', flerps, flerps?.freshness),
    thunk: toSource('thunk', thunk),
  };
}

/** @throws Error with the property `errors`, if there are no frobs or no summary */
export const toPage = (result: GraphqlResult<GraphqlPage>) => ({
  frobs: valueOf(result.data.frobs, 'frobs', result.errors ?? []).items,
  summary: toSummary(result),
});
