import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type {
  PageRequest,
  Thunk,
  ThunkHistory,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import { unlessAborted } from '@internal/upstream-node';
import type { Knex } from 'knex';
import { PreconditionFailedError } from '../errors';

/** Nobody waits for ever for a database that is silent, or for a lock in it. */
const inTime = <T>(query: PromiseLike<T>) =>
  unlessAborted(query, AbortSignal.timeout(2_000));

/** A thunk to set, by whom, and after which version. */
export interface ThunkUpdate extends ThunkInput {
  setBy: string;
  expects(version: number): boolean;
}

interface ThunkRow {
  /** Also the version; PostgreSQL gives it as a string. */
  id: number | string;
  target_weight: number;
  set_by: string;
  set_at: Date | number | string;
}

const lostUpdate = () =>
  new PreconditionFailedError(
    'The thunk is not at the version in If-Match: read it again before you update it',
  );

/** Keeps the current thunk and all before it, in the plugin's own database. */
export class ThunkStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The thunk that was set last, or null if there is none. */
  async currentThunk(): Promise<Thunk | null> {
    const row = await inTime(this.#thunks().orderBy('id', 'desc').first());
    return row ? toThunk(row) : null;
  }

  /**
   * Sets a thunk that follows the current one, whose version is 0 if there is none.
   *
   * @throws PreconditionFailedError if the caller does not expect that version, or if
   * another update comes first
   */
  // #region backend-thunk
  async setThunk(thunk: ThunkUpdate): Promise<Thunk> {
    const current = (await this.currentThunk())?.version ?? 0;
    if (!thunk.expects(current)) {
      throw lostUpdate();
    }
    try {
      const insert = this.#thunks()
        .insert({
          // The primary key refuses the second of two concurrent updates.
          id: current + 1,
          target_weight: thunk.targetWeight,
          set_by: thunk.setBy,
          set_at: new Date(),
        })
        .returning('*');
      const [row] = await inTime(insert);
      return toThunk(row);
    } catch (error) {
      throw isDatabaseConflictError(error) ? lostUpdate() : error;
    }
  }
  // #endregion

  /** A page of all thunks, the newest first. */
  async listThunks({ limit, offset }: PageRequest): Promise<ThunkHistory> {
    const [rows, [{ total }]] = await inTime(
      Promise.all([
        this.#thunks().orderBy('id', 'desc').limit(limit).offset(offset),
        this.#thunks().count({ total: '*' }),
      ]),
    );
    return { items: rows.map(toThunk), totalItems: Number(total) };
  }

  #thunks() {
    return this.#knex<ThunkRow>('thunks');
  }
}

function toThunk(row: ThunkRow): Thunk {
  return {
    version: Number(row.id),
    targetWeight: row.target_weight,
    setBy: row.set_by,
    // PostgreSQL gives a Date, SQLite the milliseconds.
    setAt: new Date(row.set_at).toISOString(),
  };
}
