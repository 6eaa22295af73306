// What the summary costs, as ratios measured side by side: `yarn bench`.
import autocannon from 'autocannon';
import { startFrobsco } from 'frobsco';
import { setTimeout as wait } from 'node:timers/promises';
import { once } from 'node:events';
import { startBackend, startScript } from './startBackend';

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 50;

type Backend = Awaited<ReturnType<typeof startBackend>>;

const load = (backend: Backend, path: string, options = {}) =>
  autocannon({
    url: `${backend.baseUrl}/api${path}`,
    headers: backend.headers,
    connections: CONNECTIONS,
    duration: SECONDS,
    ...options,
  });

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const summary = '/frobs-aggregator/summary';
const lines: [what: string, figure: string, ok: boolean][] = [];

async function main() {
  const frobsco = await startFrobsco();
  const sources = {
    frobs: { baseUrl: `${frobsco.urls.api}/v1` },
    flerps: { baseUrl: frobsco.urls.partner },
    refreshEvery: '1h',
  };
  const control = (path: string, init?: RequestInit) =>
    fetch(`${frobsco.urls.control}${path}`, init);

  const cached = await startBackend({ ...sources, cache: { fresh: '1s' } });
  await load(cached, summary);
  await load(cached, '/bench/empty');

  await control('/journal', { method: 'DELETE' });
  await load(cached, summary, { duration: 10 });
  const { count } = await (await control('/journal?limit=0')).json();
  lines.push([
    '50 readers for 10 s with 1 s freshness, calls to both sources per second',
    `${(count / 10).toFixed(1)}, limit 2`,
    count <= 20,
  ]);

  const rates = {
    summary: [] as number[],
    empty: [] as number[],
    uncached: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.summary.push((await load(cached, summary)).requests.average);
    rates.empty.push((await load(cached, '/bench/empty')).requests.average);
    rates.uncached.push(
      (await load(cached, '/bench/uncached')).requests.average,
    );
  }
  const toEmpty = median(rates.summary) / median(rates.empty);
  const toUncached = median(rates.summary) / median(rates.uncached);
  lines.push(
    [
      `cached summary to an empty route, requests/s (${median(rates.summary)} to ${median(rates.empty)})`,
      `${toEmpty.toFixed(2)}, aim ≥ 0.9`,
      toEmpty >= 0.9,
    ],
    [
      `cached summary to the uncached one (${median(rates.uncached)})`,
      `${toUncached.toFixed(1)}, aim ≥ 5`,
      toUncached >= 5,
    ],
  );

  await cached.stop();

  const upstream = startScript('hugeUpstream.ts');
  const [port] = await once(upstream.stdout, 'data');
  const huge = await startBackend({
    ...sources,
    frobs: { baseUrl: `http://127.0.0.1:${Number(port)}` },
    cache: { fresh: '500ms' },
  });
  const memory = async (): Promise<number> => {
    const { headers } = huge;
    const response = await fetch(`${huge.baseUrl}/api/bench/memory`, {
      headers,
    });
    return response.json();
  };
  await load(huge, '/bench/empty');
  const before = await memory();
  let most = before;
  let isDone = false;
  const watch = async () => {
    while (!isDone) {
      most = Math.max(most, await memory());
      await wait(50);
    }
  };
  const watching = watch();
  const reading = load(huge, summary, { connections: 1, duration: 10 });
  const beside = await load(huge, '/bench/empty', {
    connections: 1,
    duration: 10,
    overallRate: 200,
  });
  await reading;
  isDone = true;
  await watching;
  const growth = (most - before) / 2 ** 20;
  lines.push(
    [
      'p99 of an empty route while 30 MB are summed up again and again',
      `${beside.latency.p99} ms, limit 25`,
      beside.latency.p99 < 25,
    ],
    [
      'resident memory while 30 MB are summed up',
      `${growth.toFixed(0)} MiB, limit 64`,
      growth < 64,
    ],
  );
  await huge.stop();
  upstream.kill();
  await frobsco.stop();

  for (const [what, figure, ok] of lines) {
    console.log(`${ok ? 'ok  ' : 'MISS'} ${what}: ${figure}`);
  }
  process.exitCode = lines.every(([, , ok]) => ok) ? 0 : 1;
}

main();
