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

/** The most bytes resident while one reader reads a path, in MiB. */
async function memoryReading(
  backend: BenchBackend,
  path: string,
): Promise<number> {
  const { baseUrl, headers } = backend;
  const url = `${baseUrl}/api/bench/memory`;
  await fetch(url, { method: 'POST', headers });
  await load(backend, path, { connections: 1, duration: SECONDS });
  const bytes = await (await fetch(url, { headers })).json();
  return bytes / 2 ** 20;
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
    refreshEvery: '1h',
    cache: { fresh: '500ms' },
  });

  // Until all of it is compiled.
  await load(backend, EMPTY, { duration: 3 });
  await memoryReading(backend, SUMMARY);

  const small = await memoryReading(backend, SUMMARY);
  await fetch(source, { method: 'POST' });
  const large = await memoryReading(backend, SUMMARY);
  const p99 = await latencyBeside(backend);
  const naive = await memoryReading(backend, '/bench/uncached');
  await backend.stop();
  upstream.kill();

  const growth = large - small;
  return [
    [
      'p99 of an empty route while 30 MB are summed up again and again',
      `${p99} ms, limit 25`,
      p99 < 25,
    ],
    [
      'resident memory while a source of 30 MB is summed up, to one of 30 kB',
      `+${growth.toFixed(0)} MiB, limit 64 (parsed as a whole: +${(naive - small).toFixed(0)} MiB)`,
      growth < 64,
    ],
  ];
}
