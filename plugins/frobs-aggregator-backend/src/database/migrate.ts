import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Where the migrations are, also once this is a package. */
export const migrationsDir = resolvePackagePath(
  '@internal/plugin-frobs-aggregator-backend',
  'migrations',
);

/** Brings the tables up to date, unless config says that others do. */
export async function migrate(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDir });
  }
  return knex;
}
