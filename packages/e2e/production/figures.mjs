import { lstatSync, readdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRepo, read } from '../../../scripts/lib/paths.mjs';
import { run } from './build.mjs';
import { connectionsOf, cpuOf, memoryOf } from './processes.mjs';
import { reads } from './reads.mjs';
import { measureRequests } from './requestFigures.mjs';
import { sendOn } from './sendOn.mjs';
import { readVersion, write } from './thunk.mjs';

const FILE = 'docs/capacity.md';
const SOAK_MINUTES = 10;
/** From 20 connections, 80 requests a second. */
const SOAK_PERIOD_MS = 250;

const range = numbers => `${Math.min(...numbers)} to ${Math.max(...numbers)}`;

function measureImage({ deployment }) {
  const bytes = readdirSync(deployment, { recursive: true })
    .map(name => lstatSync(join(deployment, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
  return `- Image: ${Math.round(bytes / 1e6)} MB of files without Node.`;
}

/** What a start takes. To be called right after it. */
export function measureStart(cluster) {
  const { replicas, postgres } = cluster;
  const cpu = replicas.map(each => Number(cpuOf(each).toFixed(1)));
  const connections = connectionsOf(replicas[0], postgres.port);
  return [
    measureImage(cluster),
    `- Start: ${range(cpu)} s of CPU. After it, ${range(replicas.map(memoryOf))} MB of memory and ${connections} connections to PostgreSQL.`,
  ];
}

/** What one replica takes for 10 minutes of all reads. */
async function measureSoak({ replicas: [replica], postgres, token }) {
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
  const cpus = (cpuOf(replica) - cpu) / seconds;
  const connections = connectionsOf(replica, postgres.port);
  await stop();
  return `- ${SOAK_MINUTES} minutes of ${Math.round(sent.count / seconds)} requests a second, of which ${sent.failed} failed: ${cpus.toFixed(2)} CPUs, ${connections} connections to PostgreSQL, and after each minute ${memory.join(', ')} MB of memory.`;
}

async function setThunk({ replicas: [replica], token }) {
  const send = (path, options) => replica.send(path, options);
  const version = await readVersion(send, '', token);
  await write(send, '', token, version, 15);
}

/** Measures one replica, and writes all figures into docs/capacity.md. */
export async function writeFigures(cluster, startFigures) {
  await setThunk(cluster);
  const lines = [
    ...(await measureRequests(cluster)),
    ...startFigures,
    await measureSoak(cluster),
    `- Load of the machine at the end: ${loadavg()[0].toFixed(1)}.`,
  ];
  console.log(lines.join('\n'));
  const [before, , after] = read(FILE).split(/^<!-- figures.*$/m);
  const marked = `<!-- figures -->\n\n${lines.join('\n')}\n\n<!-- figures end -->`;
  writeFileSync(inRepo(FILE), before + marked + after);
  await run('yarn', 'prettier', '--write', FILE);
}
