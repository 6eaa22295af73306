import type { Score, Scores } from '@internal/plugin-frobs-aggregator-common';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { from, FROBSCO, type SourceError } from '../errors';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';

const MAX_SCORES = 10_000;
/** FrobsCo returns no more at once. */
const MAX_IDS = 200;
const NOT_FOUND = { code: 'not-found', reason: `${FROBSCO} has no such frob` };

/** Reads the scores that concurrent callers ask for by one request, and caches them. */
export class ScoreCache {
  readonly #scores: DataLoader<string, Score | undefined>;

  /** `ttl` is how long a score is cached, in ms. */
  constructor(
    frobsCo: Pick<FrobsCoClient, 'getScores'>,
    { ttl }: { ttl: number },
  ) {
    // #region backend-scores
    this.#scores = new DataLoader(
      async ids => {
        const scores = await from(FROBSCO, () => frobsCo.getScores(ids));
        const byId = new Map(scores.map(score => [score.frobId, score]));
        return ids.map(id => byId.get(id));
      },
      {
        cacheMap: new LRUCache<string, Promise<Score | undefined>>({
          max: MAX_SCORES,
          ttl,
        }),
        maxBatchSize: MAX_IDS,
      },
    );
    // #endregion
  }

  /** Never throws: it lists the scores that it could not get as missing. */
  async getScores(ids: string[]): Promise<Scores> {
    const unique = [...new Set(ids)];
    const results = await this.#scores.loadMany(unique);
    const scores: Scores = { items: [], missing: [] };
    for (const [index, frobId] of unique.entries()) {
      const result = results[index];
      if (result instanceof Error) {
        const { code, message: reason } = result as SourceError;
        scores.missing.push({ frobId, code, reason });
      } else if (result) {
        scores.items.push(result);
      } else {
        scores.missing.push({ frobId, ...NOT_FOUND });
      }
    }
    return scores;
  }
}
