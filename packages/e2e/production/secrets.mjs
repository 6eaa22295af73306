import { reads } from './reads.mjs';

/** Which read needs which secret. */
const KEYS = {
  FROBSCO_API_KEY: reads.proxy,
  FROBSCO_RESTRICTED_API_KEY: reads.module,
};

/** Makes new secrets. The old ones are valid as well. */
export function createSecrets({ postgres, secrets }) {
  postgres.query(
    "create role backstage_2 login createdb in role backstage password 'a-new-password'",
  );
  postgres.query('alter role backstage_2 set role backstage');
  Object.assign(secrets, {
    AUTH_SESSION_SECRET: 'a-new-session-secret',
    FROBSCO_API_KEY: 'a-new-key',
    FROBSCO_RESTRICTED_API_KEY: 'a-new-restricted-key',
    POSTGRES_PASSWORD: 'a-new-password',
    POSTGRES_USER: 'backstage_2',
  });
}

/** From now on, PostgreSQL refuses the old role. */
export function endOldRole({ postgres }) {
  postgres.query('alter role backstage nologin');
  postgres.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'backstage'",
  );
}

/** Lets FrobsCo accept one new key after the other. Gives the problems of all replicas with it. */
export async function findOldKeys({ mock, replicas, secrets, token }) {
  const problems = [];
  for (const [name, { path, options, problemOf }] of Object.entries(KEYS)) {
    await mock.setAuth({ mode: 'api-key', apiKey: secrets[name] });
    for (const replica of replicas) {
      const problem = problemOf(await replica.send(path, options(token)));
      if (problem) {
        problems.push(`${name} of ${replica.name}: ${problem}`);
      }
    }
  }
  await mock.setAuth({ mode: 'none' });
  return problems;
}
