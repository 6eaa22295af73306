import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  flerpStatsSchema,
  frobStatsSchema,
  valueOf,
  type FlerpStats,
  type FrobStats,
  type FrobSummary,
  type SourceResult,
  type Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import { SharedEntry } from '../cache/SharedEntry';
import { SourceCache } from '../cache/SourceCache';
import type { CacheTtls } from '../config/schema';
import { DATABASE, FROBSCO, PARTNER } from '../errors';
import type { ThunkStore } from '../database/ThunkStore';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';
import type { PartnerClient } from '../upstream/PartnerClient';
import { summarizeFlerps } from './summarizeFlerps';
import { summarizeFrobs } from './summarizeFrobs';

/**
 * With the jitter of the cache, a replica that is read asks the database again after 0.44 s at
 * the latest, 3 times a second at most. The rest of the second is for that and the new count.
 */
const THUNK_FRESH_MS = 400;

/** The three sources of the summary, each with a cache of its own. */
export class SummaryCache {
  readonly #frobs: SourceCache<FrobStats>;
  readonly #flerps: SourceCache<FlerpStats>;
  readonly #thunk: SourceCache<Thunk | null>;

  constructor(options: {
    cache: CacheService;
    frobsCo: Pick<FrobsCoClient, 'reduceFrobs'>;
    logger: LoggerService;
    partner: Pick<PartnerClient, 'listFlerps'>;
    thunks: Pick<ThunkStore, 'currentThunk'>;
    ttls: CacheTtls;
  }) {
    const { cache, frobsCo, logger, partner, thunks, ttls } = options;
    this.#thunk = new SourceCache({
      source: DATABASE,
      key: 'thunk',
      logger,
      ttls: {
        ...ttls,
        fresh: THUNK_FRESH_MS,
        staleWhileRevalidate: THUNK_FRESH_MS,
      },
      load: () => thunks.currentThunk(),
    });
    this.#frobs = new SourceCache({
      source: FROBSCO,
      key: 'frobs',
      logger,
      shared: new SharedEntry({
        cache,
        key: 'frobs',
        logger,
        schema: frobStatsSchema,
      }),
      ttls,
      load: async () => {
        const thunk = valueOf(await this.#thunk.read());
        return frobsCo.reduceFrobs(() => summarizeFrobs(thunk));
      },
    });
    this.#flerps = new SourceCache({
      source: PARTNER,
      key: 'flerps',
      logger,
      shared: new SharedEntry({
        cache,
        key: 'flerps',
        logger,
        schema: flerpStatsSchema,
      }),
      ttls,
      load: async former => summarizeFlerps(await partner.listFlerps(), former),
    });
  }

  /** Never throws: a source that is unavailable says so. */
  async read(): Promise<FrobSummary> {
    const thunk = await this.#thunk.read();
    const [frobs, flerps] = await Promise.all([
      this.#frobs.read(stats => isCountedFor(thunk, stats)),
      this.#flerps.read(),
    ]);
    return { frobs: withoutOtherTarget(frobs, thunk), flerps, thunk };
  }

  /** Never throws; another replica's thunk is there within a second. */
  readThunk(): Promise<SourceResult<Thunk | null>> {
    return this.#thunk.read();
  }

  /** Reads every source anew, even if its data is fresh. Never throws. */
  async refresh(): Promise<void> {
    await this.#thunk.refresh();
    await Promise.all([this.#frobs.refresh(), this.#flerps.refresh()]);
  }

  /** Takes over newer data that another replica has read. Never throws. */
  async adoptShared(): Promise<void> {
    await Promise.all([this.#frobs.adoptShared(), this.#flerps.adoptShared()]);
  }

  /** Makes the next read return a thunk that has just been stored. */
  setThunk(thunk: Thunk): void {
    this.#thunk.set(thunk);
  }
}

function isCountedFor(
  thunk: SourceResult<Thunk | null>,
  { overTarget }: FrobStats,
): boolean {
  return (
    thunk.state === 'unavailable' ||
    overTarget?.targetWeight === thunk.value?.targetWeight
  );
}

/** Leaves out a count for a former thunk, if FrobsCo fails after a new one. */
function withoutOtherTarget(
  frobs: SourceResult<FrobStats>,
  thunk: SourceResult<Thunk | null>,
): SourceResult<FrobStats> {
  if (frobs.state === 'unavailable' || isCountedFor(thunk, frobs.value)) {
    return frobs;
  }
  return { ...frobs, value: { ...frobs.value, overTarget: null } };
}
