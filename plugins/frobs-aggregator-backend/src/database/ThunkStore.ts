import type {
  Thunk,
  ThunkHistory,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { PageRequest } from '../service/PageRequest';

/** Keeps the current thunk and all before it. */
export interface ThunkStore {
  /** The thunk that was set last, or null where none ever was. */
  currentThunk(): Promise<Thunk | null>;
  /** Sets a thunk; the former ones stay in the history. */
  setThunk(thunk: ThunkInput & Pick<Thunk, 'setBy'>): Promise<Thunk>;
  /** A page of all thunks, the newest first. */
  listThunks(page: PageRequest): Promise<ThunkHistory>;
}
