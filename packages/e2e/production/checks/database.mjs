import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '../http.mjs';
import { waitFor } from '../wait.mjs';
import { underLoad } from './underLoad.mjs';

const GONE_MS = 10_000;
const PAUSE_MS = 500;

/** Reads the thunk, which is in the database, until `isBack`. Gives the responses. */
async function readThunks(cluster, isBack) {
  const { send, close } = createClient({ ca: cluster.ca });
  const responses = [];
  while (!isBack()) {
    responses.push(
      await send(`${cluster.url}/api/frobs-aggregator/thunk`, {
        headers: { authorization: `Bearer ${cluster.token}` },
      }),
    );
    await sleep(PAUSE_MS);
  }
  close();
  return responses;
}

export const database = {
  id: 4,
  title: 'PostgreSQL gone for 10 s',
  async run(cluster) {
    const { service, isReady } = cluster.postgres;
    let responses;
    let back;
    const result = await underLoad(cluster, async () => {
      let isBack = false;
      await sleep(PAUSE_MS);
      await service.stop('SIGINT');
      const reading = readThunks(cluster, () => isBack);
      await sleep(GONE_MS);
      isBack = true;
      responses = await reading;
      service.start();
      await waitFor('PostgreSQL ready', 60, isReady);
      let thunks;
      back = await waitFor('well', 60, async () => {
        let asked = false;
        thunks = await readThunks(cluster, () => asked || !(asked = true));
        return thunks.every(({ status }) => status === 200);
      });
    });
    const wrong = responses.filter(
      ({ status, headers }) => status !== 503 || !headers['retry-after'],
    );
    return {
      ...result,
      ok: result.ok && responses.length > 0 && wrong.length === 0,
      counts: `${result.counts}; ${responses.length - wrong.length} of ${responses.length} reads of the database got 503 with Retry-After; well ${back.seconds.toFixed(1)} s after its return`,
      details: [
        ...result.details,
        ...wrong.slice(0, 3).map(({ status, text }) => `${status} ${text}`),
      ],
    };
  },
};
