import type { Frobsco } from 'frobsco';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from './load';
import type { Line } from './main';
import { startBackend, startScript, type BenchBackend } from './startBackend';

const SECONDS = 10;
const PAUSE_MS = 50;
const EMPTY = '/bench/empty';
const SUMMARY = '/frobs-aggregator/summary';

/** By how many MiB the backend grows beyond what it has, while work is done. */
async function growthDuring<T>(
  { baseUrl, headers }: BenchBackend,
  work: () => Promise<T>,
): Promise<{ growth: number; result: T }> {
  const url = `${baseUrl}/api/bench/memory`;
  await fetch(url, { method: 'POST', headers });
  const result = await work();
  const bytes = await (await fetch(url, { headers })).json();
  return { growth: bytes / 2 ** 20, result };
}

/** How long an empty route takes while the summary is renewed behind reads. */
async function latencyBeside(backend: BenchBackend): Promise<number> {
  const rate = { connections: 1, duration: SECONDS, overallRate: 200 };
  let isDone = false;
  const read = async () => {
    while (!isDone) {
      await (await fetch(`${backend.baseUrl}/api${SUMMARY}`, backend)).text();
      await wait(PAUSE_MS);
    }
  };
  const reading = read();
  const { latency } = await load(backend, EMPTY, rate);
  isDone = true;
  await reading;
  return latency.p99;
}

/** What it costs the backend, and whoever else it serves, to read 30 MB. */
export async function measureHugeSource({ urls }: Frobsco): Promise<Line[]> {
  const upstream = startScript('hugeUpstream.ts');
  const [port] = await once(upstream.stdout, 'data');
  const source = `http://127.0.0.1:${Number(port)}`;
  const backend = await startBackend({
    frobs: { baseUrl: source },
    flerps: { baseUrl: urls.partner },
    refreshInterval: '1h',
    cache: { fresh: '500ms' },
  });

  const reading = (path: string) => () =>
    load(backend, path, { connections: 1, duration: SECONDS });

  // Until all of it is compiled, with a source of 30 kB.
  await load(backend, EMPTY, { duration: 3 });
  await reading(SUMMARY)();

  await fetch(source, { method: 'POST' });
  const alone = await growthDuring(backend, reading(SUMMARY));
  const beside = await growthDuring(backend, () => latencyBeside(backend));
  const naive = await growthDuring(backend, reading('/bench/uncached'));
  await backend.stop();
  upstream.kill();

  const growth = Math.max(alone.growth, beside.growth);
  return [
    [
      'p99 of an empty route while 30 MB are summed up again and again',
      `${beside.result} ms, limit 25`,
      beside.result < 25,
    ],
    [
      'growth of resident memory meanwhile, and with no other load',
      `${beside.growth.toFixed(0)} and ${alone.growth.toFixed(0)} MiB, limit 64 (parsed as a whole: ${naive.growth.toFixed(0)} MiB)`,
      growth < 64,
    ],
  ];
}
