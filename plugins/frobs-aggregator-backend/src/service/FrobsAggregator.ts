import type {
  FrobsPage,
  FrobSummary,
  FrobWithFlerp,
  Scores,
  SummaryHistory,
  Thunk,
  ThunkHistory,
  ThunkInput,
  PageRequest,
} from '@internal/plugin-frobs-aggregator-common';

/**
 * Joins what FrobsCo, its partner and the plugin's own database know.
 *
 * @public
 */
export interface FrobsAggregator {
  /**
   * The summary, as fresh as the sources allow; each part says how fresh.
   *
   * @throws ServiceUnavailableError where no part is to be had
   */
  getSummary(): Promise<FrobSummary>;

  /** What summaries said at each scheduled renewal, the newest first. */
  listSummaries(page: PageRequest): Promise<SummaryHistory>;

  /**
   * A page of frobs, joined with their flerps.
   *
   * @throws ServiceUnavailableError when FrobsCo or the partner fails
   */
  listFrobs(page: PageRequest): Promise<FrobsPage>;

  /**
   * One frob, joined with its flerp.
   *
   * @throws NotFoundError when FrobsCo has none of that id
   * @throws ServiceUnavailableError when FrobsCo or the partner fails
   */
  getFrob(id: string): Promise<FrobWithFlerp>;

  /** The scores of many frobs; those that are not to be had are listed. */
  getScores(ids: string[]): Promise<Scores>;

  /** The thunk that was set last, or null where none ever was. */
  getThunk(): Promise<Thunk | null>;

  /**
   * Sets the thunk in somebody's name.
   *
   * @throws ConflictError when the thunk is not at `version` (any more)
   */
  setThunk(
    thunk: ThunkInput & { setBy: string; version: number },
  ): Promise<Thunk>;

  /** A page of all thunks, the newest first. */
  listThunks(page: PageRequest): Promise<ThunkHistory>;
}
