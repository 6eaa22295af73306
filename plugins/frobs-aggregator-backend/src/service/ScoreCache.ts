import type { Score, Scores } from '@internal/plugin-frobs-aggregator-common';
import { FairQueue } from '@internal/upstream-node';
import { LRUCache } from 'lru-cache';
import { setTimeout as sleep } from 'node:timers/promises';
import { from, FROBSCO, type SourceError } from '../errors';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';

const MAX_SCORES = 10_000;
const NOT_FOUND = { code: 'not-found', reason: `${FROBSCO} has no such frob` };
const TOO_LATE = {
  code: 'deadline',
  reason: `${FROBSCO} did not answer in time`,
};

type Missing = Omit<Scores['missing'][number], 'frobId'>;

/**
 * Reads many scores at once. FrobsCo returns one per request, so each is requested
 * once for all concurrent callers, and cached.
 */
export class ScoreCache {
  readonly #scores: LRUCache<string, Score>;
  readonly #queue: FairQueue;
  readonly #timeout: number;

  /**
   * `ttl` is how long a score is cached, `timeout` how long a caller waits, both in
   * ms; `parallel` is how many requests are sent at a time.
   */
  constructor(
    frobsCo: Pick<FrobsCoClient, 'getScore'>,
    options: { ttl: number; timeout: number; parallel: number },
  ) {
    // #region backend-scores
    this.#queue = new FairQueue(options.parallel);
    this.#scores = new LRUCache({
      max: MAX_SCORES,
      ttl: options.ttl,
      fetchMethod: id => frobsCo.getScore(id),
    });
    // #endregion
    this.#timeout = options.timeout;
  }

  /** Never throws: it lists the scores that it could not get as missing. */
  async getScores(ids: string[], caller: string): Promise<Scores> {
    const results = new Map<string, Score | Missing>(
      ids.map(id => [id, TOO_LATE]),
    );
    const end = new AbortController();
    const read = async (id: string) => {
      try {
        const score =
          this.#scores.get(id) ?? (await this.#request(id, caller, end.signal));
        results.set(id, score ?? NOT_FOUND);
      } catch (error) {
        const { code, message: reason } = error as SourceError;
        results.set(id, { code, reason });
      }
    };
    await Promise.race([
      Promise.all([...results.keys()].map(read)),
      sleep(this.#timeout, undefined, end).catch(() => {}),
    ]);
    end.abort();
    const scores: Scores = { items: [], missing: [] };
    for (const [frobId, result] of results) {
      if ('score' in result) {
        scores.items.push(result);
      } else {
        scores.missing.push({ frobId, ...result });
      }
    }
    return scores;
  }

  /** @throws SourceError */
  #request(id: string, caller: string, signal: AbortSignal) {
    return from(FROBSCO, () =>
      this.#queue.run(caller, async () =>
        signal.aborted ? TOO_LATE : this.#scores.fetch(id),
      ),
    );
  }
}
