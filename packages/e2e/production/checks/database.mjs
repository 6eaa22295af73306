import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '../http.mjs';
import { reads, statusProblem } from '../reads.mjs';
import { waitFor } from '../wait.mjs';
import { underLoad } from './underLoad.mjs';

const GONE_MS = 10_000;
const WELL_SECONDS = 10;
const PAUSE_MS = 500;

/** Needs the database. */
const thunk = {
  ...reads.summary,
  path: '/api/frobs-aggregator/thunk',
  problemOf: statusProblem,
};

/** Reads the thunk through nginx, until PostgreSQL is to return. Gives the responses. */
async function readWhileGone({ ca, url, token }) {
  const { send, close } = createClient({ ca });
  const responses = [];
  const end = performance.now() + GONE_MS;
  while (performance.now() < end) {
    responses.push(await send(`${url}${thunk.path}`, thunk.options(token)));
    await sleep(PAUSE_MS);
  }
  close();
  return responses;
}

/** Whether each read succeeds on each replica. */
async function isWell({ replicas, token }) {
  const problems = await Promise.all(
    replicas.flatMap(replica =>
      [thunk, ...Object.values(reads)].map(
        async ({ path, options, problemOf }) =>
          problemOf(await replica.send(path, options(token))),
      ),
    ),
  );
  return problems.every(problem => problem === undefined);
}

export const database = {
  id: 4,
  title: 'PostgreSQL gone for 10 s',
  async run(cluster) {
    const { service, isReady } = cluster.postgres;
    let responses;
    let back;
    const result = await underLoad(cluster, async () => {
      await service.stop('SIGINT');
      responses = await readWhileGone(cluster);
      service.start();
      await waitFor('PostgreSQL ready', 60, isReady);
      back = await waitFor('well', WELL_SECONDS, () => isWell(cluster));
    });
    const wrong = responses.filter(
      ({ status, headers }) => status !== 503 || !headers['retry-after'],
    );
    return {
      ...result,
      ok: result.ok && responses.length > 0 && wrong.length === 0,
      counts: `${result.counts}; ${responses.length - wrong.length} of ${responses.length} reads of the database got 503 with Retry-After; all reads on all replicas well ${back.seconds.toFixed(1)} s after its return (at most ${WELL_SECONDS})`,
      details: [
        ...result.details,
        ...wrong.slice(0, 3).map(({ status, text }) => `${status} ${text}`),
      ],
    };
  },
};
