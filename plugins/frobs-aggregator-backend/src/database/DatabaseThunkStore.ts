import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type {
  Thunk,
  ThunkHistory,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { Knex } from 'knex';
import type { PageRequest } from './PageRequest';
import type { ThunkStore } from './ThunkStore';

interface ThunkRow {
  /** Also the version; PostgreSQL gives it as a string. */
  id: number | string;
  target_weight: number;
  set_by: string;
  set_at: Date | number | string;
}

const lostUpdate = (version: number) =>
  new ConflictError(
    `The thunk is not at version ${version} any more: read it again, then decide`,
  );

/** A {@link ThunkStore} in the plugin's own database. */
export class DatabaseThunkStore implements ThunkStore {
  constructor(private readonly knex: Knex) {}

  async currentThunk(): Promise<Thunk | null> {
    const row = await this.thunks().orderBy('id', 'desc').first();
    return row ? toThunk(row) : null;
  }

  async setThunk(
    thunk: ThunkInput & { setBy: string; version: number },
  ): Promise<Thunk> {
    const current = (await this.currentThunk())?.version ?? 0;
    if (current !== thunk.version) {
      throw lostUpdate(thunk.version);
    }
    try {
      const [row] = await this.thunks()
        .insert({
          // Of two that come this far at the same time, the key lets one in.
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

  async listThunks({ limit, offset }: PageRequest): Promise<ThunkHistory> {
    const [rows, [{ total }]] = await Promise.all([
      this.thunks().orderBy('id', 'desc').limit(limit).offset(offset),
      this.thunks().count({ total: '*' }),
    ]);
    return { items: rows.map(toThunk), totalItems: Number(total) };
  }

  private thunks() {
    return this.knex<ThunkRow>('thunks');
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
