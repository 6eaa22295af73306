import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf, memoryOf } from './processes.mjs';
import { reads, statusProblem } from './reads.mjs';
import { sendOn } from './sendOn.mjs';

const WARM_UP_MS = 5_000;
const MEASURE_MS = 8_000;
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

/** With 20 connections that never pause: the ms of CPU of a request, and requests a second. */
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
  return { ms: (1_000 * cpu) / count, perSecond: (1_000 * count) / MEASURE_MS };
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

/** The lines of docs/capacity.md about single requests, on one replica. */
export async function measureRequests(cluster) {
  const { token } = cluster;
  const [plain] = cluster.replicas;
  const traced = await startTracedReplica(cluster);
  const lines = [
    '| request | CPU, ms | a second | a second, measured | all traces and metrics add, ms |',
    '| --- | --: | --: | --: | --: |',
  ];
  for (const [name, route] of Object.entries(requests)) {
    const { ms, perSecond } = await measure(plain, token, route);
    const more = (await measure(traced.replica, token, route)).ms - ms;
    const planned = (1_000 * UTILIZATION) / ms;
    const added = Math.max(0, more).toFixed(1);
    lines.push(
      `| ${name} | ${ms.toFixed(1)} | ${rounded(planned)} | ${rounded(perSecond)} | ${added} |`,
    );
  }
  lines.push('', `- Memory with all traces: ${memoryOf(traced.replica)} MB.`);
  await traced.stop();
  return lines;
}
