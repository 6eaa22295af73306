import { setTimeout as sleep } from 'node:timers/promises';
import { figure, type Figure } from '../figure.ts';
import { measurePaced, withAutocannon } from '../load.ts';
import { startServer } from '../processes.ts';
import { startBackend, type Backend } from '../startBackend.ts';

const MEBIBYTE = 2 ** 20;
const SECONDS = 10;
const PAUSE_MS = 50;
const PER_SECOND = 100;
const COUNT = 200;
const EMPTY = '/bench/empty';
const SUMMARY = '/frobs-aggregator/summary';

/** A list of frobs, as JSON text of about the given size. */
const listOf = (bytes: number) =>
  JSON.stringify(
    Array.from({ length: COUNT }, (_, index) => ({
      id: `frob-${index}`,
      name: `Frob ${index}`,
      owner: 'team-a',
      status: 'active',
      weight: index + 1,
      createdAt: '2026-01-01T00:00:00.000Z',
      history: 'x'.repeat(bytes / COUNT),
    })),
  );

const loadOf = ({ url, headers }: Backend, path: string) => ({
  url: `${url}/api${path}`,
  headers,
  connections: 1,
  seconds: SECONDS,
});

const load = (backend: Backend, path: string) =>
  withAutocannon(loadOf(backend, path));

const latency = (backend: Backend) =>
  measurePaced(loadOf(backend, EMPTY), PER_SECOND);

/** By how many MiB the backend's resident memory grows while work is done. */
async function growthDuring<T>(backend: Backend, work: Promise<T>) {
  await backend.measure('watchRss');
  const result = await work;
  return { growth: (await backend.measure('rssGrowth')) / MEBIBYTE, result };
}

/** The p99 of an empty route, in ms, while reads of the summary renew it. */
async function latencyBeside(backend: Backend): Promise<number> {
  const { url, headers } = backend;
  let isDone = false;
  const read = async () => {
    while (!isDone) {
      await (await fetch(`${url}/api${SUMMARY}`, { headers })).text();
      await sleep(PAUSE_MS);
    }
  };
  const reading = read();
  const p99Ms = await latency(backend);
  isDone = true;
  await reading;
  return p99Ms;
}

/** What it costs the backend, and other requests to it, to summarize 30 MB. */
export async function measureHugeSource(): Promise<Figure[]> {
  const small = listOf(COUNT);
  const source = await startServer('bareServer', { body: small });
  const mock = await startServer('mock');
  const backend = await startBackend({
    ...{ api: source.url, replica: source.url },
    partner: JSON.parse(mock.url).partner,
    aggregator: { cache: { fresh: '500ms' } },
  });
  try {
    // With a small source until all of it is compiled.
    await load(backend, SUMMARY);
    await load(backend, EMPTY);
    const baselineMs = await latency(backend);

    await source.start({ body: listOf(30_000_000) });
    const alone = await growthDuring(backend, load(backend, SUMMARY));
    const beside = await growthDuring(backend, latencyBeside(backend));
    const naive = await growthDuring(backend, load(backend, '/bench/uncached'));
    return [
      figure(
        `p99 of an empty route while 30 MB are summarized again and again (${baselineMs.toFixed(0)} ms without)`,
        beside.result,
        { max: 25, digits: 0, unit: ' ms' },
      ),
      figure(
        `growth of resident memory (${naive.growth.toFixed(0)} MiB when parsed as a whole)`,
        Math.max(alone.growth, beside.growth),
        { max: 64, digits: 0, unit: ' MiB' },
      ),
    ];
  } finally {
    await Promise.all([source, mock, backend].map(server => server.stop()));
  }
}
