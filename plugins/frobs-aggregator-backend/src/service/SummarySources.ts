import type { CacheService } from '@backstage/backend-plugin-api';
import type {
  FlerpStats,
  FrobStats,
  FrobSummary,
  Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import { SourceCache } from '../cache/SourceCache';
import type { CacheWindows } from '../config/AggregatorConfig';
import type { ThunkStore } from '../database/ThunkStore';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';
import type { PartnerClient } from '../upstream/PartnerClient';
import { computeAggregate } from './computeAggregate';
import { summarizeFlerps } from './summarizeFlerps';
import { summarizeFrobs } from './summarizeFrobs';

/** How long one replica may take to see a thunk that another has set. */
const THUNK_FRESH_MS = 1_000;

/** The three parts of the summary, each cached for itself. */
export class SummarySources {
  readonly #frobs: SourceCache<FrobStats>;
  readonly #flerps: SourceCache<FlerpStats>;
  readonly #thunk: SourceCache<Thunk | null>;
  #last?: { parts: unknown[]; summary: FrobSummary };

  constructor(options: {
    cache: CacheService;
    frobsCo: FrobsCoClient;
    partner: PartnerClient;
    thunks: ThunkStore;
    windows: CacheWindows;
  }) {
    const { cache, frobsCo, partner, thunks, windows } = options;
    this.#frobs = new SourceCache({
      source: frobsCo.listUrl,
      key: 'frobs',
      cache,
      windows,
      load: async () => {
        const thunk = await thunks.currentThunk();
        return frobsCo.reduceFrobs(() => summarizeFrobs(thunk));
      },
    });
    this.#flerps = new SourceCache({
      source: partner.batchUrl,
      key: 'flerps',
      cache,
      windows,
      load: async () => summarizeFlerps(await partner.listFlerps()),
    });
    this.#thunk = new SourceCache({
      source: 'database',
      key: 'thunk',
      cache,
      windows: {
        ...windows,
        fresh: THUNK_FRESH_MS,
        staleWhileRevalidate: THUNK_FRESH_MS,
      },
      load: () => thunks.currentThunk(),
    });
  }

  /**
   * Never throws: parts that are not to be had say so. Gives the same object
   * as long as no part has changed.
   */
  async read(): Promise<FrobSummary> {
    const [frobs, flerps, thunk] = await Promise.all([
      this.#frobs.read(),
      this.#flerps.read(),
      this.#thunk.read(),
    ]);
    const { parts } = this.#last ?? {};
    if (parts?.[0] !== frobs || parts[1] !== flerps || parts[2] !== thunk) {
      this.#last = {
        parts: [frobs, flerps, thunk],
        summary: computeAggregate(frobs, flerps, thunk),
      };
    }
    return this.#last!.summary;
  }

  /** Renews every part, whether that is due or not. */
  async refresh(): Promise<void> {
    await Promise.all([
      this.#frobs.refresh(),
      this.#flerps.refresh(),
      this.#thunk.refresh(),
    ]);
  }

  /** After a new thunk the frobs have to be counted against it, too. */
  expireThunk(): void {
    this.#thunk.expire();
    this.#frobs.expire();
  }
}
