import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import type { GraphqlClient, JoinedFrob, SummarySources } from './api';

interface FieldError {
  message: string;
  path?: (string | number)[];
}

interface GraphqlResult<T> {
  data: T;
  errors: FieldError[];
}

interface Part {
  freshness: {
    source: string;
    asOf: string;
    staleSince: string | null;
    reason: string | null;
  };
}

interface Summary {
  frobSummary: {
    frobs: ({ count: number } & Part) | null;
    flerps: Part | null;
    thunk: { targetWeight: number; version: number } | null;
  } | null;
}

interface Page<T> extends Summary {
  frobs: { items: T[] } | null;
}

/** The plugin's own client: what arrived, and the errors of the fields that did not. */
interface PluginClient {
  getPage: (
    ...args: Parameters<GraphqlClient['getJoinedPage']>
  ) => Promise<GraphqlResult<Page<JoinedFrob>>>;
  getPlainPage: (
    ...args: Parameters<GraphqlClient['getPage']>
  ) => Promise<GraphqlResult<Page<unknown>>>;
  getSummary: (
    ...args: Parameters<GraphqlClient['getSummary']>
  ) => Promise<GraphqlResult<Summary>>;
  getComponentFrob: GraphqlClient['getComponentFrob'];
  setThunk: GraphqlClient['setThunk'];
}

/** @throws Error with the property `errors`, if the field failed */
function throwIfFailed(errors: FieldError[], field: string) {
  const failed = errors.filter(({ path }) => !path || path[0] === field);
  if (failed.length > 0) {
    throw Object.assign(new Error(failed[0].message), { errors: failed });
  }
}

function toSourceResult<T>(
  name: keyof NonNullable<Summary['frobSummary']>,
  value: T | null,
  freshness: Partial<Part['freshness']>,
  errors: FieldError[],
): SourceResult<any> {
  const error = errors.find(({ path }) => path?.[1] === name);
  if (error) {
    return { state: 'unavailable', source: name, reason: error.message };
  }
  const { source = name, asOf = '', staleSince, reason } = freshness;
  return staleSince
    ? {
        state: 'stale',
        source,
        value,
        asOf,
        staleSince,
        ...(reason && { reason }),
      }
    : { state: 'fresh', source, value, asOf };
}

function toSummary({ data, errors }: GraphqlResult<Summary>): SummarySources {
  const { frobSummary } = data;
  if (!frobSummary) {
    throwIfFailed(errors, 'frobSummary');
  }
  const { frobs = null, flerps = null, thunk = null } = frobSummary ?? {};
  const ofSummary = errors.filter(({ path }) => path?.[0] === 'frobSummary');
  return {
    frobs: toSourceResult('frobs', frobs, frobs?.freshness ?? {}, ofSummary),
    flerps: toSourceResult(
      'flerps',
      flerps,
      flerps?.freshness ?? {},
      ofSummary,
    ),
    thunk: toSourceResult('thunk', thunk, {}, ofSummary),
  };
}

function toPage<T>(result: GraphqlResult<Page<T>>) {
  if (!result.data.frobs) {
    throwIfFailed(result.errors, 'frobs');
  }
  return {
    frobs: result.data.frobs?.items ?? [],
    summary: toSummary(result),
  };
}

/**
 * Reads a GraphQL plugin's results as the lab needs them.
 *
 * @public
 */
export const toGraphqlClient = (client: PluginClient): GraphqlClient => ({
  getPage: async (...args) => toPage(await client.getPlainPage(...args)),
  getJoinedPage: async (...args) => toPage(await client.getPage(...args)),
  getSummary: async (...args) => toSummary(await client.getSummary(...args)),
  getComponentFrob: (...args) => client.getComponentFrob(...args),
  setThunk: (...args) => client.setThunk(...args),
});
