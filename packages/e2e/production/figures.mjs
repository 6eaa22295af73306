import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from './http.mjs';
import { reads } from './reads.mjs';

const TICKS_PER_SECOND = 100;
const CONNECTIONS = 20;
const WARM_UP_MS = 3_000;
const MEASURE_MS = 10_000;

const routes = {
  liveness: {
    path: '/.backstage/health/v1/liveness',
    options: () => ({}),
  },
  ...reads,
  thunk: { ...reads.summary, path: '/api/frobs-aggregator/thunk' },
};

/** The seconds of CPU that a process has taken. */
function cpuOf({ pid }) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat.split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

const memoryOf = ({ pid }) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`))[1]) /
      1_024,
  );

/** Sends requests to one replica without a pause. Each has another address: no limit counts. */
async function measure({ replicas: [replica], token }, { path, options }) {
  const client = createClient({});
  let count = 0;
  let failed = 0;
  let running = true;
  async function send() {
    while (running) {
      const { headers, ...rest } = options(token);
      const address = `10.0.${count % 250}.${(count >> 8) % 250}`;
      const { status } = await client.send(`${replica.url}${path}`, {
        ...rest,
        headers: { ...headers, 'x-forwarded-for': address },
      });
      count += 1;
      failed += status === 200 ? 0 : 1;
    }
  }
  const ended = Promise.all(Array.from({ length: CONNECTIONS }, send));
  await sleep(WARM_UP_MS);
  const before = { count, cpu: cpuOf(replica) };
  await sleep(MEASURE_MS);
  const requests = count - before.count;
  const cpu = cpuOf(replica) - before.cpu;
  running = false;
  await ended;
  client.close();
  return { requests, cpu, failed };
}

/** Prints what a replica takes: CPU, memory and connections to PostgreSQL. */
export async function printFigures(cluster) {
  const { replicas, postgres } = cluster;
  for (const [name, route] of Object.entries(routes)) {
    const { requests, cpu, failed } = await measure(cluster, route);
    console.log(
      `${name}: ${((1_000 * cpu) / requests).toFixed(2)} ms CPU a request, ${Math.round((1_000 * requests) / MEASURE_MS)} requests/s, ${failed} failed, load ${loadavg()[0].toFixed(1)}`,
    );
  }
  for (const replica of replicas) {
    console.log(
      `${replica.name}: ${cpuOf(replica).toFixed(0)} s CPU since its start, ${memoryOf(replica)} MB`,
    );
  }
  const connections = postgres.query(
    "select count(*) from pg_stat_activity where usename = 'backstage'",
  );
  console.log(`PostgreSQL connections of all replicas: ${connections}`);
}

/** Prints what a start takes. */
export function printStartFigures({ replicas, postgres }) {
  const cpu = replicas.map(each => cpuOf(each).toFixed(0)).join(', ');
  const memory = replicas.map(each => memoryOf(each)).join(', ');
  const connections = postgres.query(
    "select count(*) from pg_stat_activity where usename = 'backstage'",
  );
  console.log(
    `After the start: ${cpu} s CPU; ${memory} MB; ${connections} PostgreSQL connections in all`,
  );
}
