import { once } from 'node:events';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf, memoryOf } from './processes.mjs';
import { reads, statusProblem } from './reads.mjs';
import { sendOn } from './sendOn.mjs';
import { readVersion, write } from './thunk.mjs';

const WARM_UP_MS = 3_000;
const MEASURE_MS = 8_000;
const SOAK_MINUTES = 10;
/** From 20 connections, 80 requests a second. */
const SOAK_PERIOD_MS = 250;
/** Of a CPU, in use. */
const UTILIZATION = 0.7;

/** By the words that docs/capacity.md has for them. */
const requests = {
  'health check': {
    path: '/.backstage/health/v1/liveness',
    options: () => ({}),
    problemOf: statusProblem,
  },
  'summary, fresh in the cache': reads.summary,
  'thunk, from PostgreSQL': {
    ...reads.summary,
    path: '/api/frobs-aggregator/thunk',
    problemOf: statusProblem,
  },
  'stock proxy, `/api/proxy/frobs`': reads.proxy,
  'module, `/api/proxy/frobs-ha`': reads.module,
  'GraphQL, a persisted query of the summary': reads.graphql,
};

/** The ms of CPU that a replica takes for a request, with 20 connections that never pause. */
async function measure(replica, token, route) {
  const { sent, stop } = sendOn(replica, token, { routes: [route] });
  await sleep(WARM_UP_MS);
  const before = { ...sent, cpu: cpuOf(replica) };
  await sleep(MEASURE_MS);
  const count = sent.count - before.count;
  const cpu = cpuOf(replica) - before.cpu;
  await stop();
  if (sent.failed > 0) {
    throw new Error(`${route.path}: ${sent.failed} failed`);
  }
  return (1_000 * cpu) / count;
}

/** A replica with all traces and metrics, and a collector that throws them away. */
async function startTracedReplica(cluster) {
  const collector = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const replica = cluster.startReplica({
    name: 'traced',
    extraVariables: {
      OTEL_METRICS_EXPORTER: 'prometheus',
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.address().port}`,
    },
  });
  await replica.ready();
  return {
    replica,
    stop: () => replica.stop().then(() => collector.close()),
  };
}

/** Two digits, as it is not known better. */
const rounded = number => Number(number.toPrecision(2)).toLocaleString('en');

/** Prints the table of docs/capacity.md. */
async function printRequests(cluster) {
  const { token } = cluster;
  const [plain] = cluster.replicas;
  const traced = await startTracedReplica(cluster);
  console.log(
    '| request | CPU, ms | a second | all traces and metrics add, ms |\n| --- | --: | --: | --: |',
  );
  for (const [name, route] of Object.entries(requests)) {
    const ms = await measure(plain, token, route);
    const more = (await measure(traced.replica, token, route)) - ms;
    const perSecond = rounded((1_000 * UTILIZATION) / ms);
    const added = Math.max(0, more).toFixed(1);
    console.log(`| ${name} | ${ms.toFixed(1)} | ${perSecond} | ${added} |`);
  }
  console.log(`Memory with all traces: ${memoryOf(traced.replica)} MB`);
  await traced.stop();
}

const connections = ({ postgres }) =>
  postgres.query(
    "select count(*) from pg_stat_activity where usename like 'backstage%'",
  );

/** Prints the memory of one replica after each minute of 80 requests a second. */
async function printMemory({ replicas: [replica], token }) {
  const routes = Object.values(reads);
  const { sent, stop } = sendOn(replica, token, {
    routes,
    periodMs: SOAK_PERIOD_MS,
  });
  const cpu = cpuOf(replica);
  const memory = [];
  for (let minute = 0; minute < SOAK_MINUTES; minute += 1) {
    await sleep(60_000);
    memory.push(memoryOf(replica));
  }
  const seconds = 60 * SOAK_MINUTES;
  const used = (cpuOf(replica) - cpu) / seconds;
  await stop();
  console.log(
    `Memory after each minute of ${Math.round(sent.count / seconds)} requests a second: ${memory.join(', ')} MB; ${sent.failed} of ${sent.count} failed; ${used.toFixed(2)} CPUs`,
  );
}

async function setThunk({ replicas: [replica], token }) {
  const send = (path, options) => replica.send(path, options);
  const version = await readVersion(send, '', token);
  await write(send, '', token, version, 15);
}

/** Prints what a replica takes: CPU, memory and connections to PostgreSQL. */
export async function printFigures(cluster) {
  await setThunk(cluster);
  await printRequests(cluster);
  await printMemory(cluster);
  console.log(
    `PostgreSQL connections of all replicas: ${connections(cluster)}; load ${loadavg()[0].toFixed(1)}`,
  );
}

/** Prints what a start takes. */
export function printStartFigures(cluster) {
  const { replicas } = cluster;
  const cpu = replicas.map(each => cpuOf(each).toFixed(0)).join(', ');
  const memory = replicas.map(each => memoryOf(each)).join(', ');
  console.log(
    `After the start: ${cpu} s CPU; ${memory} MB; ${connections(cluster)} PostgreSQL connections in all`,
  );
}
