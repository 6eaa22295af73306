import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type {
  Thunk,
  ThunkHistory,
  ThunkInput,
} from '@internal/plugin-frobs-aggregator-common';
import type { Knex } from 'knex';
import type { PageRequest } from '../service/PageRequest';
import type { ThunkStore } from './ThunkStore';

interface ThunkRow {
  id: number;
  target_weight: number;
  set_by: string;
  set_at: Date | number | string;
}

const migrationsDir = resolvePackagePath(
  '@internal/plugin-frobs-aggregator-backend',
  'migrations',
);

/** A {@link ThunkStore} in the plugin's own database. */
export class DatabaseThunkStore implements ThunkStore {
  /** Brings the tables up to date, unless config says that others do. */
  static async create(database: DatabaseService): Promise<DatabaseThunkStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({ directory: migrationsDir });
    }
    return new DatabaseThunkStore(knex);
  }

  private constructor(private readonly knex: Knex) {}

  async currentThunk(): Promise<Thunk | null> {
    const row = await this.thunks().orderBy('id', 'desc').first();
    return row ? toThunk(row) : null;
  }

  async setThunk(input: ThunkInput & Pick<Thunk, 'setBy'>): Promise<Thunk> {
    const [row] = await this.thunks()
      .insert({
        target_weight: input.targetWeight,
        set_by: input.setBy,
        set_at: new Date(),
      })
      .returning('*');
    return toThunk(row);
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
    targetWeight: row.target_weight,
    setBy: row.set_by,
    // PostgreSQL gives a Date, SQLite the milliseconds.
    setAt: new Date(row.set_at).toISOString(),
  };
}
