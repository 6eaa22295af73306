import type { GraphqlClient, JoinedFrob, Source, SummarySources } from './api';

interface FieldError {
  message: string;
  path?: (string | number)[];
}

interface Result<T> {
  data: T;
  errors?: FieldError[];
}

interface Part {
  freshness: { staleSince: string | null };
}

interface Summary {
  frobSummary: {
    frobs: (Part & { count: number }) | null;
    flerps: Part | null;
    thunk: { targetWeight: number; version: number } | null;
  } | null;
}

interface Page<T> extends Summary {
  frobs: { items: T[] } | null;
}

/** The plugin's own client: what arrived, and the errors of the fields that did not. */
type PluginClient = {
  getPage: (
    ...args: Parameters<GraphqlClient['getJoinedPage']>
  ) => Promise<Result<Page<JoinedFrob>>>;
  getSummary: (
    ...args: Parameters<GraphqlClient['getSummary']>
  ) => Promise<Result<Summary>>;
} & Pick<GraphqlClient, 'setThunk'>;

/**
 * The value of a field of the query.
 *
 * @throws Error with the property `errors`, if it failed
 */
function valueOf<T>(value: T | null, field: string, errors: FieldError[]): T {
  if (value === null) {
    const failed = errors.filter(({ path }) => !path || path[0] === field);
    throw Object.assign(new Error(failed[0]?.message), { errors: failed });
  }
  return value;
}

function toSummary({ data, errors = [] }: Result<Summary>): SummarySources {
  const summary = valueOf(data.frobSummary, 'frobSummary', errors);
  const toSource = <T>(
    name: keyof typeof summary,
    value: T,
    freshness?: Part['freshness'],
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
export const toPage = <T>({ data, errors = [] }: Result<Page<T>>) => ({
  frobs: valueOf(data.frobs, 'frobs', errors).items,
  summary: toSummary({ data, errors }),
});

/**
 * Reads a GraphQL plugin's results as the lab needs them.
 *
 * @public
 */
export const toGraphqlClient = (client: PluginClient): GraphqlClient => ({
  getJoinedPage: async (...args) => toPage(await client.getPage(...args)),
  getSummary: async (...args) => toSummary(await client.getSummary(...args)),
  setThunk: (...args) => client.setThunk(...args),
});
