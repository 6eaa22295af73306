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

/**
 * Joins the data of FrobsCo, its partner and the plugin's own database.
 *
 * A method that needs a source which fails throws a ServiceUnavailableError.
 */
export class FrobsAggregator {
  readonly #deps: Dependencies;
  /** Concurrent readers of a page share one request. */
  readonly #reading = new Map<string, Promise<FrobsPage>>();
  readonly #stopped = new AbortController();

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  /** The summary; each source of it says how fresh its data is. It throws if none has any. */
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

  /** A page of the frobs that match, joined with their flerps. */
  async listFrobs(page: FrobsRequest): Promise<FrobsPage> {
    const key = JSON.stringify(page);
    const reading =
      this.#reading.get(key) ??
      this.#readPage(page).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  /** A page of frobs without flerps, so that only FrobsCo is needed. */
  listPlainFrobs(page: FrobsRequest): Promise<PlainFrobsPage> {
    return from(FROBSCO, () => this.#deps.frobsCo.listFrobs(page));
  }

  /** The flerps of some frobs. */
  async getFlerps(ids: string[]): Promise<Flerps> {
    const { partner } = this.#deps;
    return { items: await from(PARTNER, () => partner.getFlerps(ids)) };
  }

  /**
   * One frob, joined with its flerp.
   *
   * @throws NotFoundError if FrobsCo has no frob of that id
   */
  async getFrob(id: string): Promise<FrobWithFlerp> {
    const frob = await from(FROBSCO, () => this.#deps.frobsCo.getFrob(id));
    if (!frob) {
      throw new NotFoundError(`FrobsCo has no frob '${id}'`);
    }
    const [joined] = await this.#withFlerps([frob]);
    return joined;
  }

  /** Those of the frobs that FrobsCo has, in the order of `ids`, without flerps. */
  async getFrobs(ids: string[]): Promise<Frobs> {
    const items = await from(FROBSCO, () => this.#deps.frobsCo.getFrobs(ids));
    return { items };
  }

  /** The scores of many frobs; it lists those that it could not get, and why. */
  getScores(ids: string[]): Promise<Scores> {
    return this.#deps.scores.getScores(ids);
  }

  /** The thunk that was set last, or null if there is none. */
  getThunk(): Promise<Thunk | null> {
    return from(DATABASE, () => this.#deps.thunks.currentThunk());
  }

  /**
   * Sets the thunk in the name of a user.
   *
   * @throws PreconditionFailedError if it is not at a version that `expects` accepts;
   * the version is 0 if there is no thunk
   */
  async setThunk(update: ThunkUpdate): Promise<Thunk> {
    const thunk = await from(DATABASE, () =>
      this.#deps.thunks.setThunk(update),
    );
    this.#deps.summaryCache.setThunk(thunk);
    return thunk;
  }

  /** The current thunk, if there is one, and each later one, until `signal` aborts. */
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

  /** A page of all thunks, the newest first. */
  listThunks(page: PageRequest): Promise<ThunkHistory> {
    return from(DATABASE, () => this.#deps.thunks.listThunks(page));
  }

  /** Reads all sources anew. One replica does it for all. */
  refresh(): Promise<void> {
    return this.#deps.summaryCache.refresh();
  }

  /** Takes over newer data that another replica has read. Each replica does it. */
  adoptShared(): Promise<void> {
    return this.#deps.summaryCache.adoptShared();
  }

  /** Begins the health checks of the APIs, if the config has any. */
  start(): void {
    this.#deps.frobsCo.start();
    this.#deps.partner.start();
  }

  /** Ends the health checks, and the streams of the thunk. */
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
