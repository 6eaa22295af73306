import { toError } from '@backstage/errors';
import type { Score, Scores } from '@internal/plugin-frobs-aggregator-common';
import { LRUCache } from 'lru-cache';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';

const MAX_SCORES = 10_000;

/**
 * Reads many scores at once. FrobsCo returns one per request, so each is requested
 * once for all concurrent callers, and cached.
 */
export class ScoreCache {
  readonly #scores: LRUCache<string, Score>;

  /** `ttl` is how long a score is cached, in ms. */
  constructor(frobsCo: Pick<FrobsCoClient, 'getScore'>, ttl: number) {
    // #region backend-scores
    this.#scores = new LRUCache({
      max: MAX_SCORES,
      ttl,
      // The client limits how many requests are sent at a time.
      fetchMethod: id => frobsCo.getScore(id),
    });
    // #endregion
  }

  /** Never throws: it lists the scores that it could not get as missing. */
  async getScores(ids: string[]): Promise<Scores> {
    const unique = [...new Set(ids)];
    const results = await Promise.allSettled(
      unique.map(id => this.#scores.fetch(id)),
    );
    const scores: Scores = { items: [], missing: [] };
    results.forEach((result, index) => {
      if (result.status === 'fulfilled') {
        scores.items.push(result.value!);
      } else {
        const reason = toError(result.reason).message;
        scores.missing.push({ frobId: unique[index], reason });
      }
    });
    return scores;
  }
}
