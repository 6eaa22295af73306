import { readVersion, write } from '../thunk.mjs';
import { waitFor } from '../wait.mjs';

const ROUNDS = 10;
const WRITERS = 6;
const POLL_MS = 50;
const SEEN_SECONDS = 1;
/** On a busy machine, a round may take longer. */
const LATE_ROUNDS = 1;

/** Whether each part of a replica's summary has the thunk. */
async function hasThunk(replica, token, { version, targetWeight }) {
  const { status, text } = await replica.send('/api/frobs-aggregator/summary', {
    headers: { authorization: `Bearer ${token}` },
  });
  if (status !== 200) {
    return false;
  }
  const { thunk, frobs } = JSON.parse(text);
  return (
    thunk.value?.version === version &&
    frobs.value?.overTarget?.targetWeight === targetWeight
  );
}

/** Writes on all replicas at once. Gives the thunks that were set. */
async function race({ replicas, token }, round) {
  const sendTo = replica => (url, options) => replica.send(url, options);
  const version = await readVersion(sendTo(replicas[0]), '', token);
  const responses = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => {
      const replica = replicas[index % replicas.length];
      const weight = 1_000 + 10 * round + index;
      return write(sendTo(replica), '', token, version, weight);
    }),
  );
  return responses
    .filter(({ status }) => status === 200)
    .map(({ text }) => JSON.parse(text));
}

export const writes = {
  id: 6,
  title: `${ROUNDS} rounds of ${WRITERS} concurrent writes of one version`,
  async run(cluster) {
    const { replicas, token } = cluster;
    const winners = [];
    const seen = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const set = await race(cluster, round);
      winners.push(set.length);
      const times = await Promise.all(
        replicas.map(replica =>
          waitFor(
            `seen on ${replica.name}`,
            30,
            () => hasThunk(replica, token, set.at(-1)),
            POLL_MS,
          ),
        ),
      );
      seen.push(Math.max(...times.map(({ seconds }) => seconds)));
    }
    const late = seen.filter(seconds => seconds > SEEN_SECONDS).length;
    return {
      ok: winners.every(count => count === 1) && late <= LATE_ROUNDS,
      counts: `winners: ${winners.join(' ')}; each seen in each part of the summary on ${replicas.length} replicas, the last after ${Math.max(...seen).toFixed(1)} s, ${late} after more than ${SEEN_SECONDS} s`,
    };
  },
};
