import type {
  Thunk,
  ThunkHistory,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { PageRequest } from './PageRequest';

/** Keeps the current thunk and all before it. */
export interface ThunkStore {
  /** The thunk that was set last, or null where none ever was. */
  currentThunk(): Promise<Thunk | null>;

  /**
   * Sets a thunk on top of the one at `version`, 0 where there is none; the
   * former ones stay in the history.
   *
   * @throws ConflictError when the thunk is not at `version` (any more)
   */
  setThunk(
    thunk: ThunkInput & { setBy: string; version: number },
  ): Promise<Thunk>;

  /** A page of all thunks, the newest first. */
  listThunks(page: PageRequest): Promise<ThunkHistory>;
}
