import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from './http.mjs';

const PATH = '/api/frobs-aggregator/thunk';
const PAUSE_MS = 500;

const headersOf = token => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

/** Reads the thunk's version, 0 without one, or undefined if the read fails. */
export async function readVersion(send, base, token) {
  const { status, text } = await send(`${base}${PATH}`, {
    headers: headersOf(token),
  });
  return { 200: () => JSON.parse(text).version, 404: () => 0 }[status]?.();
}

/** Replaces the thunk of a version. */
export const write = (send, base, token, version, targetWeight) =>
  send(`${base}${PATH}`, {
    method: 'PUT',
    headers: { ...headersOf(token), 'if-match': `"${version}"` },
    body: JSON.stringify({ targetWeight }),
  });

/** All thunks, as weights by version. */
async function readHistory(cluster) {
  const { send, close } = createClient({ ca: cluster.ca });
  const weights = new Map();
  for (let offset = 0; ; offset += 100) {
    const { status, text } = await send(
      `${cluster.url}${PATH}/history?limit=100&offset=${offset}`,
      { headers: headersOf(cluster.token) },
    );
    if (status !== 200) {
      throw new Error(`the history of the thunk: ${status} ${text}`);
    }
    const { items } = JSON.parse(text);
    items.forEach(thunk => weights.set(thunk.version, thunk.targetWeight));
    if (items.length < 100) {
      close();
      return weights;
    }
  }
}

/** Writes one thunk after the other. */
export function startWrites(cluster) {
  const { send, close } = createClient({
    ca: cluster.ca,
    address: '127.0.1.100',
  });
  const acknowledged = [];
  let running = true;

  async function writeOn() {
    while (running) {
      const version = await readVersion(send, cluster.url, cluster.token);
      if (version !== undefined) {
        const weight = 1 + Math.random();
        const { status, text } = await write(
          ...[send, cluster.url, cluster.token, version, weight],
        );
        if (status === 200) {
          acknowledged.push(JSON.parse(text));
        }
      }
      await sleep(PAUSE_MS);
    }
    close();
  }
  const ended = writeOn();
  return {
    /** Gives how many writes were acknowledged, and which of these the database lacks. */
    async stop() {
      running = false;
      await ended;
      const history = await readHistory(cluster);
      const lost = acknowledged.filter(
        ({ version, targetWeight }) => history.get(version) !== targetWeight,
      );
      return { count: acknowledged.length, lost };
    },
  };
}
