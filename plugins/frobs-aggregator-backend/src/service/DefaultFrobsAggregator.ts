import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  valueOf,
  type Flerps,
  type Frob,
  type Frobs,
  type FrobsPage,
  type FrobSummary,
  type FrobWithFlerp,
  type PageRequest,
  type PlainFrobsPage,
  type Scores,
  type SummaryHistory,
  type Thunk,
  type ThunkHistory,
} from '@internal/plugin-frobs-aggregator-common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SummaryStore } from '../database/SummaryStore';
import type { ThunkStore } from '../database/ThunkStore';
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
  summaries: SummaryStore;
  summaryCache: SummaryCache;
  thunks: ThunkStore;
}

/** The {@link FrobsAggregator} on caches, upstream clients and the database. */
export class DefaultFrobsAggregator implements FrobsAggregator {
  readonly #deps: Dependencies;
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
      throw new ServiceUnavailableError(reasons.join('; '));
    }
    return summary;
  }

  listSummaries(page: PageRequest): Promise<SummaryHistory> {
    return this.#deps.summaries.list(page);
  }

  async listFrobs(page: PageRequest): Promise<FrobsPage> {
    const { items, totalItems } = await this.#deps.frobsCo.listFrobs(page);
    return { items: await this.#withFlerps(items), totalItems };
  }

  listPlainFrobs(page: PageRequest): Promise<PlainFrobsPage> {
    return this.#deps.frobsCo.listFrobs(page);
  }

  async getFlerps(ids: string[]): Promise<Flerps> {
    return { items: await this.#deps.partner.getFlerps(ids) };
  }

  async getFrob(id: string): Promise<FrobWithFlerp> {
    const frob = await this.#deps.frobsCo.getFrob(id);
    if (!frob) {
      throw new NotFoundError(`FrobsCo has no frob '${id}'`);
    }
    const [joined] = await this.#withFlerps([frob]);
    return joined;
  }

  async getFrobs(ids: string[]): Promise<Frobs> {
    return { items: await this.#deps.frobsCo.getFrobs(ids) };
  }

  getScores(ids: string[]): Promise<Scores> {
    return this.#deps.scores.getScores(ids);
  }

  getThunk(): Promise<Thunk | null> {
    return this.#deps.thunks.currentThunk();
  }

  async setThunk(
    thunk: Parameters<FrobsAggregator['setThunk']>[0],
  ): Promise<Thunk> {
    const set = await this.#deps.thunks.setThunk(thunk);
    this.#deps.summaryCache.setThunk(set);
    return set;
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
    return this.#deps.thunks.listThunks(page);
  }

  async refresh(): Promise<void> {
    await this.#deps.summaryCache.refresh();
    await this.#deps.summaries.record(await this.#deps.summaryCache.read());
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

  async #withFlerps(frobs: Frob[]): Promise<FrobWithFlerp[]> {
    const ids = frobs.map(({ id }) => id);
    const flerps =
      ids.length > 0 ? await this.#deps.partner.getFlerps(ids) : [];
    const flerpOf = new Map(
      flerps.map(({ frobId, ...flerp }) => [frobId, flerp]),
    );
    return frobs.map(frob => ({
      ...frob,
      flerp: flerpOf.get(frob.id) ?? null,
    }));
  }
}
