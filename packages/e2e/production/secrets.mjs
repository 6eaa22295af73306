import { signIn } from './browser.mjs';
import { reads } from './reads.mjs';
import { waitFor } from './wait.mjs';

const SECONDS = 30;

/** New values of all secrets. */
const createNew = ({ redis }) => ({
  AUTH_FROBSCO_CLIENT_SECRET: 'a-new-secret-of-the-sign-in',
  AUTH_SESSION_SECRET: 'a-new-session-secret',
  FROBSCO_API_KEY: 'a-new-key',
  FROBSCO_CLIENT_SECRET: 'a-new-secret-of-the-backend',
  FROBSCO_RESTRICTED_API_KEY: 'a-new-restricted-key',
  POSTGRES_PASSWORD: 'a-new-password',
  POSTGRES_USER: 'backstage_2',
  REDIS_URL: redis.url('a-new-password'),
});

/** The secrets that FrobsCo's sign-in accepts. */
const clientSecrets = (secrets, ...old) => ({
  backstage: [secrets.AUTH_FROBSCO_CLIENT_SECRET, ...old],
  'frobs-backend': [secrets.FROBSCO_CLIENT_SECRET, ...old],
});

/** Makes new secrets. The old ones are valid as well. */
export async function createSecrets({ mock, postgres, redis, secrets }) {
  Object.assign(secrets, createNew({ redis }));
  postgres.query(
    "create role backstage_2 login createdb in role backstage password 'a-new-password'",
  );
  postgres.query('alter role backstage_2 set role backstage');
  redis.addPassword('a-new-password');
  await mock.setAuth({
    mode: 'none',
    clientSecrets: clientSecrets(
      secrets,
      ...['backstage-secret', 'frobs-backend-secret'],
    ),
  });
}

/** From now on PostgreSQL, Redis and the sign-in refuse the old secrets. */
export async function endOldSecrets({ mock, postgres, redis, secrets }) {
  const clients = redis.countClients();
  redis.endOldPassword();
  postgres.query('alter role backstage nologin');
  postgres.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'backstage'",
  );
  await mock.setAuth({ mode: 'none', clientSecrets: clientSecrets(secrets) });
  await waitFor(
    `${clients} clients of Redis connected again`,
    SECONDS,
    () => redis.countClients() >= clients || redis.countRefused() > 0,
  );
}

/** By secret, what FrobsCo then requires, and a request that needs it. */
const uses = secrets => ({
  FROBSCO_API_KEY: {
    auth: { mode: 'api-key', apiKey: secrets.FROBSCO_API_KEY },
    request: reads.proxy,
  },
  FROBSCO_RESTRICTED_API_KEY: {
    auth: { mode: 'api-key', apiKey: secrets.FROBSCO_RESTRICTED_API_KEY },
    request: reads.module,
  },
  FROBSCO_CLIENT_SECRET: {
    auth: { mode: 'client-credentials' },
    request: { ...reads.proxy, path: '/api/frobs-aggregator/frobs?limit=1' },
  },
});

/** Uses each new secret on each replica. Gives what was refused, as it was an old one. */
export async function findOldSecrets(cluster) {
  const { mock, replicas, secrets, token, session, postgres, redis } = cluster;
  const found = [];
  const note = (name, problem) => problem && found.push(`${name}: ${problem}`);
  const accepted = clientSecrets(secrets);
  for (const [name, { auth, request }] of Object.entries(uses(secrets))) {
    await mock.setAuth({ ...auth, clientSecrets: accepted });
    for (const replica of replicas) {
      const { path, options, problemOf } = request;
      const response = await replica.send(path, options(token));
      note(`${name} of ${replica.name}`, problemOf(response));
    }
  }
  await mock.setAuth({ mode: 'none', clientSecrets: accepted });
  for (const { name, url } of replicas) {
    const refused = await session.token(url).catch(error => error.message);
    note(`AUTH_FROBSCO_CLIENT_SECRET of ${name}`, /^no token/.exec(refused));
  }
  const signedIn = signIn(cluster).then(({ close }) => close());
  note('A new sign-in', await signedIn.catch(error => error.message));
  note('POSTGRES_PASSWORD', postgres.countRefused());
  note('REDIS_URL', redis.countRefused());
  return found;
}
