import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from './http.mjs';
import { reads } from './reads.mjs';

const CONNECTIONS = 20;
const PAUSE_MS = 250;

/**
 * Reads from 20 connections, about 4 times a second each, from an address each: the rate
 * limits of the production config hold for them, too.
 *
 * @param names - which of the `reads`; all of them by default
 */
export function startReads(cluster, names = Object.keys(reads)) {
  const counts = Object.fromEntries(names.map(name => [name, 0]));
  const failures = [];
  let slowestMs = 0;
  let running = true;

  async function readOn(index) {
    const address = `127.0.1.${index + 1}`;
    const client = createClient({ ca: cluster.ca, address });
    for (let turn = index; running; turn += 1) {
      const name = names[turn % names.length];
      const { path, options, problemOf } = reads[name];
      const response = await client.send(
        `${cluster.url}${path}`,
        options(cluster.token),
      );
      counts[name] += 1;
      slowestMs = Math.max(slowestMs, response.ms);
      const problem = problemOf(response);
      if (problem) {
        failures.push({ name, problem, at: new Date().toISOString() });
      }
      await sleep(PAUSE_MS);
    }
    client.close();
  }

  const ended = Promise.all(
    Array.from({ length: CONNECTIONS }, (_, index) => readOn(index)),
  );
  return {
    /** Gives how many there were, and which failed. */
    async stop() {
      running = false;
      await ended;
      const count = Object.values(counts).reduce((a, b) => a + b);
      return { count, counts, failures, slowestSeconds: slowestMs / 1_000 };
    },
  };
}
