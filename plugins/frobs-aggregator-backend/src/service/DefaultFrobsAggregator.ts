import { NotFoundError } from '@backstage/errors';
import {
  valueOf,
  type Flerps,
  type Frob,
  type Frobs,
  type FrobsPage,
  type FrobsRequest,
  type FrobSummary,
  type FrobWithFlerp,
  type PageRequest,
  type PlainFrobsPage,
  type Scores,
  type Thunk,
  type ThunkHistory,
} from '@internal/plugin-frobs-aggregator-common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ThunkStore, ThunkUpdate } from '../database/ThunkStore';
import { DATABASE, from, FROBSCO, PARTNER, SourceError } from '../errors';
import type { FrobsCoClient } from '../upstream/FrobsCoClient';
import type { PartnerClient } from '../upstream/PartnerClient';
import type { FrobsAggregator } from './FrobsAggregator';
import type { ScoreCache } from './ScoreCache';
import type { SummaryCache } from './SummaryCache';

const WATCH_INTERVAL_MS = 1_000;

interface Dependencies {
  frobsCo: FrobsCoClient;
  partner: PartnerClient;
  scores: ScoreCache;
  summaryCache: SummaryCache;
  thunks: ThunkStore;
}

/** The {@link FrobsAggregator} on caches, upstream clients and the database. */
export class DefaultFrobsAggregator implements FrobsAggregator {
  readonly #deps: Dependencies;
  /** Concurrent readers of a page share one request. */
  readonly #reading = new Map<string, Promise<FrobsPage>>();
  readonly #stopped = new AbortController();

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  async getSummary(): Promise<FrobSummary> {
    const summary = await this.#deps.summaryCache.read();
    const results = Object.values(summary);
    const reasons = results.flatMap(result =>
      result.state === 'unavailable' ? [result.reason] : [],
    );
    if (reasons.length === results.length) {
      throw new SourceError(
        'Every source of the summary',
        new Error(reasons.join('; ')),
      );
    }
    return summary;
  }

  async listFrobs(page: FrobsRequest): Promise<FrobsPage> {
    const key = JSON.stringify(page);
    const reading =
      this.#reading.get(key) ??
      this.#readPage(page).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  listPlainFrobs(page: FrobsRequest): Promise<PlainFrobsPage> {
    return from(FROBSCO, () => this.#deps.frobsCo.listFrobs(page));
  }

  async getFlerps(ids: string[]): Promise<Flerps> {
    const { partner } = this.#deps;
    return { items: await from(PARTNER, () => partner.getFlerps(ids)) };
  }

  async getFrob(id: string): Promise<FrobWithFlerp> {
    const frob = await from(FROBSCO, () => this.#deps.frobsCo.getFrob(id));
    if (!frob) {
      throw new NotFoundError(`FrobsCo has no frob '${id}'`);
    }
    const [joined] = await this.#withFlerps([frob]);
    return joined;
  }

  async getFrobs(ids: string[]): Promise<Frobs> {
    const items = await from(FROBSCO, () => this.#deps.frobsCo.getFrobs(ids));
    return { items };
  }

  getScores(ids: string[]): Promise<Scores> {
    return this.#deps.scores.getScores(ids);
  }

  getThunk(): Promise<Thunk | null> {
    return from(DATABASE, () => this.#deps.thunks.currentThunk());
  }

  async setThunk(update: ThunkUpdate): Promise<Thunk> {
    const thunk = await from(DATABASE, () =>
      this.#deps.thunks.setThunk(update),
    );
    this.#deps.summaryCache.setThunk(thunk);
    return thunk;
  }

  async *watchThunk(signal: AbortSignal): AsyncIterable<Thunk> {
    const end = AbortSignal.any([signal, this.#stopped.signal]);
    let version = 0;
    while (!end.aborted) {
      // All who watch share the reads of the database.
      const thunk = valueOf(await this.#deps.summaryCache.readThunk());
      if (thunk && thunk.version > version) {
        version = thunk.version;
        yield thunk;
      }
      await sleep(WATCH_INTERVAL_MS, undefined, { signal: end }).catch(
        () => {},
      );
    }
  }

  listThunks(page: PageRequest): Promise<ThunkHistory> {
    return from(DATABASE, () => this.#deps.thunks.listThunks(page));
  }

  refresh(): Promise<void> {
    return this.#deps.summaryCache.refresh();
  }

  adoptShared(): Promise<void> {
    return this.#deps.summaryCache.adoptShared();
  }

  start(): void {
    this.#deps.frobsCo.start();
    this.#deps.partner.start();
  }

  stop(): void {
    this.#stopped.abort();
    this.#deps.frobsCo.stop();
    this.#deps.partner.stop();
  }

  async #readPage(page: FrobsRequest): Promise<FrobsPage> {
    const { items, totalItems } = await from(FROBSCO, () =>
      this.#deps.frobsCo.listFrobs(page),
    );
    return { items: await this.#withFlerps(items), totalItems };
  }

  async #withFlerps(frobs: Frob[]): Promise<FrobWithFlerp[]> {
    const ids = frobs.map(({ id }) => id);
    const flerps = ids.length > 0 ? (await this.getFlerps(ids)).items : [];
    const flerpOf = new Map(
      flerps.map(({ frobId, ...flerp }) => [frobId, flerp]),
    );
    return frobs.map(frob => ({
      ...frob,
      flerp: flerpOf.get(frob.id) ?? null,
    }));
  }
}
