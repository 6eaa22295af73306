import type {
  Flerps,
  Frobs,
  FrobsPage,
  FrobsRequest,
  FrobSummary,
  FrobWithFlerp,
  PageRequest,
  PlainFrobsPage,
  Scores,
  Thunk,
  ThunkHistory,
} from '@internal/plugin-frobs-aggregator-common';
import type { ThunkUpdate } from '../database/ThunkStore';

/**
 * Joins the data of FrobsCo, its partner and the plugin's own database.
 *
 * @public
 */
export interface FrobsAggregator {
  /**
   * The summary; each source of it says how fresh its data is.
   *
   * @throws ServiceUnavailableError if every source is unavailable
   */
  getSummary(): Promise<FrobSummary>;

  /**
   * A page of the frobs that match, joined with their flerps.
   *
   * @throws ServiceUnavailableError if FrobsCo or the partner fails
   */
  listFrobs(page: FrobsRequest): Promise<FrobsPage>;

  /**
   * A page of frobs without flerps, so that only FrobsCo is needed.
   *
   * @throws ServiceUnavailableError if FrobsCo fails
   */
  listPlainFrobs(page: FrobsRequest): Promise<PlainFrobsPage>;

  /**
   * The flerps of some frobs.
   *
   * @throws ServiceUnavailableError if the partner fails
   */
  getFlerps(ids: string[]): Promise<Flerps>;

  /**
   * One frob, joined with its flerp.
   *
   * @throws NotFoundError if FrobsCo has no frob of that id
   * @throws ServiceUnavailableError if FrobsCo or the partner fails
   */
  getFrob(id: string): Promise<FrobWithFlerp>;

  /**
   * Those of the frobs that FrobsCo has, in the order of `ids`, without flerps.
   *
   * @throws ServiceUnavailableError if FrobsCo fails
   */
  getFrobs(ids: string[]): Promise<Frobs>;

  /** The scores of many frobs; it lists those that it could not get, and why. */
  getScores(ids: string[]): Promise<Scores>;

  /** The thunk that was set last, or null if there is none. */
  getThunk(): Promise<Thunk | null>;

  /**
   * Sets the thunk in the name of a user.
   *
   * @throws PreconditionFailedError if it is not at a version that `expects` accepts;
   * the version is 0 if there is no thunk
   */
  setThunk(thunk: ThunkUpdate): Promise<Thunk>;

  /** The current thunk, if there is one, and each later one, until `signal` aborts. */
  watchThunk(signal: AbortSignal): AsyncIterable<Thunk>;

  /** A page of all thunks, the newest first. */
  listThunks(page: PageRequest): Promise<ThunkHistory>;

  /** Reads all sources anew. One replica does it for all. */
  refresh(): Promise<void>;

  /** Takes over newer data that another replica has read. Each replica does it. */
  adoptShared(): Promise<void>;

  /** Begins the health checks of the APIs, if the config has any. */
  start(): void;

  /** Ends the health checks. */
  stop(): void;
}
