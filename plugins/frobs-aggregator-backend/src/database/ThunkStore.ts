import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type {
  PageRequest,
  Thunk,
  ThunkHistory,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { Knex } from 'knex';

interface ThunkRow {
  /** Also the version; PostgreSQL gives it as a string. */
  id: number | string;
  target_weight: number;
  set_by: string;
  set_at: Date | number | string;
}

const lostUpdate = (version: number) =>
  new ConflictError(
    `The thunk is no longer at version ${version}: read it again before you update it`,
  );

/** Keeps the current thunk and all before it, in the plugin's own database. */
export class ThunkStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The thunk that was set last, or null if there is none. */
  async currentThunk(): Promise<Thunk | null> {
    const row = await this.#thunks().orderBy('id', 'desc').first();
    return row ? toThunk(row) : null;
  }

  /**
   * Sets a thunk that follows the one at `version`, 0 if there is none.
   *
   * @throws ConflictError if the thunk is not at `version` (any more)
   */
  // #region backend-thunk
  async setThunk(
    thunk: ThunkInput & { setBy: string; version: number },
  ): Promise<Thunk> {
    const current = (await this.currentThunk())?.version ?? 0;
    if (current !== thunk.version) {
      throw lostUpdate(thunk.version);
    }
    try {
      const [row] = await this.#thunks()
        .insert({
          // The primary key refuses the second of two concurrent updates.
          id: thunk.version + 1,
          target_weight: thunk.targetWeight,
          set_by: thunk.setBy,
          set_at: new Date(),
        })
        .returning('*');
      return toThunk(row);
    } catch (error) {
      throw isDatabaseConflictError(error) ? lostUpdate(thunk.version) : error;
    }
  }
  // #endregion

  /** A page of all thunks, the newest first. */
  async listThunks({ limit, offset }: PageRequest): Promise<ThunkHistory> {
    const [rows, [{ total }]] = await Promise.all([
      this.#thunks().orderBy('id', 'desc').limit(limit).offset(offset),
      this.#thunks().count({ total: '*' }),
    ]);
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
