import { toError } from '@backstage/errors';
import type { Score, Scores } from '@internal/plugin-frobs-aggregator-common';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';

const MAX_CACHED = 10_000;

/**
 * Asks for many scores at once. FrobsCo gives one per request, so here each is
 * asked for once by however many want it, and kept for a while.
 */
export class ScoreLoader {
  readonly #loader: DataLoader<string, Score>;

  /** `fresh` is how long a score serves, in ms. */
  // #region backend-scores
  constructor(frobsCo: FrobsCoClient, fresh: number) {
    const cache = new LRUCache<string, Promise<Score>>({
      max: MAX_CACHED,
      ttl: fresh,
    });
    this.#loader = new DataLoader(
      // The client itself limits how many are under way.
      ids =>
        Promise.all(
          ids.map(id =>
            frobsCo.getScore(id).catch(error => toError(error) as Error),
          ),
        ),
      { cacheMap: cache },
    );
  }
  // #endregion

  /** Never throws: the scores that are not to be had are listed as missing. */
  async load(ids: string[]): Promise<Scores> {
    const scores: Scores = { items: [], missing: [] };
    const unique = [...new Set(ids)];
    const loaded = await this.#loader.loadMany(unique);
    loaded.forEach((score, index) => {
      if (score instanceof Error) {
        const frobId = unique[index];
        this.#loader.clear(frobId);
        scores.missing.push({ frobId, reason: score.message });
      } else {
        scores.items.push(score);
      }
    });
    return scores;
  }
}
