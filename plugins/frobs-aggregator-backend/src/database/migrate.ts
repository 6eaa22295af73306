import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** The folder of the migrations, also in a published package. */
export const migrationsDir = resolvePackagePath(
  '@internal/plugin-frobs-aggregator-backend',
  'migrations',
);

/** Brings the tables up to date, unless the config says to skip that. */
export async function migrate(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDir });
  }
  return knex;
}
