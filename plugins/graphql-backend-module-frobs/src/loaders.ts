import { ServiceUnavailableError } from '@backstage/errors';
import {
  flerpsSchema,
  frobsSchema,
  scoresSchema,
  type Flerp,
  type Frob,
} from '@internal/plugin-frobs-aggregator-common';
import type { GraphqlRequest } from '@internal/plugin-graphql-node';
import DataLoader from 'dataloader';
import type { AggregatorClient } from './AggregatorClient';

/** The aggregator takes no more ids at once. */
const maxBatchSize = 200;

/** By the ids of frobs: `frob`, `flerp` and `score`; null for what does not exist. */
export const createLoaders =
  (client: AggregatorClient) => (request: GraphqlRequest) => ({
    frob: new DataLoader<string, Frob | null>(
      async ids => {
        const { items } = await client.send(
          frobsSchema,
          'POST',
          '/frobs/by-ids',
          { ids },
          request,
        );
        const byId = new Map(items.map(frob => [frob.id, frob]));
        return ids.map(id => byId.get(id) ?? null);
      },
      { maxBatchSize },
    ),

    flerp: new DataLoader<string, Flerp | null>(
      async ids => {
        const { items } = await client.send(
          flerpsSchema,
          'POST',
          '/frobs/flerps',
          { ids },
          request,
        );
        const byId = new Map(items.map(flerp => [flerp.frobId, flerp]));
        return ids.map(id => byId.get(id) ?? null);
      },
      { maxBatchSize },
    ),

    // #region graphql-loader
    score: new DataLoader<string, number>(
      async ids => {
        const { items, missing } = await client.send(
          scoresSchema,
          'POST',
          '/frobs/scores',
          { ids },
          request,
        );
        const scores = new Map(items.map(each => [each.frobId, each.score]));
        const reasons = new Map(
          missing.map(each => [each.frobId, each.reason]),
        );
        return ids.map(
          id =>
            scores.get(id) ??
            new ServiceUnavailableError(reasons.get(id) ?? 'There is no score'),
        );
      },
      { maxBatchSize },
    ),
    // #endregion
  });
