import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  frobSummarySchema,
  plainFrobsPageSchema,
  thunkSchema,
  type Frob,
  type FrobStats,
  type FrobSummary,
  type SourceResult,
} from '@internal/plugin-frobs-aggregator-common';
import type { Resolvers } from '@internal/plugin-graphql-node';
import type { AggregatorClient } from './AggregatorClient';
import { SharedReads } from './SharedReads';
import { watchThunk } from './watchThunk';

const FROB_ID = 'frobsco.com/frob-id';

/** Of {@link typeDefs}. */
export function createResolvers(client: AggregatorClient): Resolvers {
  const summaries = new SharedReads(request =>
    client.read(frobSummarySchema, '/summary', request),
  );
  return {
    Query: {
      frobs: async (_, { first, after, q, status }, context) => {
        const limit = first ?? 20;
        const offset = toOffset(after);
        if (limit < 1) {
          throw new InputError('first must be at least 1');
        }
        const query = new URLSearchParams({
          limit: `${limit}`,
          offset: `${offset}`,
          ...(q && { q }),
          ...(status && { status }),
        });
        const { items, totalItems } = await client.read(
          plainFrobsPageSchema,
          `/frobs/plain?${query}`,
          context,
        );
        const next = offset + items.length;
        const hasNext = items.length > 0 && next < totalItems;
        return {
          items,
          total: totalItems,
          nextCursor: hasNext ? String(next) : null,
        };
      },
      frob: (_, { id }, { loaders }) => loaders.frobs.frob.load(id),
      frobSummary: (_, __, context) => summaries.read(context),
      thunk: (_, __, context) =>
        client.read(thunkSchema, '/thunk', context).catch(error => {
          if (error instanceof NotFoundError) {
            return null;
          }
          throw error;
        }),
    },
    Mutation: {
      setThunk: (_, { targetWeight, version }, context) =>
        client.send(thunkSchema, 'PUT', '/thunk', { targetWeight }, context, {
          'if-match': `"${version}"`,
        }),
    },
    Subscription: {
      thunkChanged: {
        subscribe: async function* subscribe(_, __, context) {
          for await (const thunk of watchThunk(client, context)) {
            yield { thunkChanged: thunk };
          }
        },
      },
    },
    Component: {
      frob: ({ metadata }: Entity, _, { loaders }) => {
        const id = metadata.annotations?.[FROB_ID];
        return id && loaders.frobs.frob.load(id);
      },
    },
    Frob: {
      ownerName: ({ owner }: Frob) => owner,
      owner: ({ owner }: Frob, _, { loaders }) => {
        const ref = toGroupRef(owner);
        return ref && loaders.catalog.entity.load(ref);
      },
      flerp: ({ id }: Frob, _, { loaders }) => loaders.frobs.flerp.load(id),
      score: ({ id }: Frob, _, { loaders }) => loaders.frobs.score.load(id),
    },
    FrobSummary: {
      frobs: ({ frobs }: FrobSummary) => toStats(frobs),
      flerps: ({ flerps }: FrobSummary) => toStats(flerps),
      thunk: ({ thunk }: FrobSummary) => available(thunk).value,
    },
    FrobStats: {
      countByStatus: ({ countByStatus }: FrobStats) =>
        Object.entries(countByStatus).map(([status, count]) => ({
          status,
          count,
        })),
    },
  };
}

/** Cursors are offsets; callers do not rely on it. */
function toOffset(cursor?: string | null): number {
  if (!/^\d{0,15}$/.test(cursor ?? '')) {
    throw new InputError('after must be a nextCursor that you have got');
  }
  return Number(cursor ?? 0);
}

function toGroupRef(owner: string): string | null {
  try {
    return stringifyEntityRef(parseEntityRef(owner, { defaultKind: 'group' }));
  } catch {
    return null;
  }
}

function available<T>(result: SourceResult<T>) {
  if (result.state === 'unavailable') {
    throw new ServiceUnavailableError(result.reason);
  }
  return result;
}

/** The value of a source with how fresh it is. */
function toStats<T>(result: SourceResult<T>) {
  const { value, ...freshness } = available(result);
  return { ...value, freshness };
}
