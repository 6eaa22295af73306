import type { Frobsco } from 'frobsco';
import { setTimeout as wait } from 'node:timers/promises';
import { load } from './load';
import type { Line } from './main';
import { startBackend } from './startBackend';

const ROUNDS = 15;
const ROUND_SECONDS = 1;
const READING_SECONDS = 10;
/** Two sources, each renewed once three quarters of its second have passed. */
const MOST_CALLS_PER_SECOND = 2 / 0.75;

const SUMMARY = '/frobs-aggregator/summary';
const EMPTY = '/bench/empty';
const UNCACHED = '/bench/uncached';
const PATHS = [SUMMARY, EMPTY, UNCACHED];

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** How many requests a cached summary takes, and how many it answers. */
export async function measureRates({ urls }: Frobsco): Promise<Line[]> {
  const backend = await startBackend({
    frobs: { baseUrl: `${urls.api}/v1` },
    flerps: { baseUrl: urls.partner },
    refreshInterval: '1h',
    cache: { fresh: '1s' },
  });
  const measure = async (path: string, duration: number) =>
    (await load(backend, path, { duration })).requests.average;

  // Until all of it is compiled, and no call to a source is under way any more.
  for (const path of [UNCACHED, SUMMARY, EMPTY]) {
    await measure(path, 3);
  }

  const reading = measure(SUMMARY, READING_SECONDS + 2);
  // From here on, as the first reads of all renew what has gone stale meanwhile.
  await wait(1_000);
  await fetch(`${urls.control}/journal`, { method: 'DELETE' });
  const from = performance.now();
  await wait(READING_SECONDS * 1_000);
  const journal = await fetch(`${urls.control}/journal?limit=0`);
  const seconds = (performance.now() - from) / 1_000;
  const perSecond = (await journal.json()).count / seconds;
  await reading;

  // In turn, so that whatever else the machine does hits all of them.
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates: number[] = [];
    for (const path of PATHS) {
      rates.push(await measure(path, ROUND_SECONDS));
    }
    rounds.push(rates);
  }
  await backend.stop();

  const [summary, empty, uncached] = PATHS.map((_, index) =>
    median(rounds.map(rates => rates[index])).toFixed(0),
  );
  const toEmpty = median(rounds.map(rates => rates[0] / rates[1]));
  const toUncached = median(rounds.map(rates => rates[0] / rates[2]));
  return [
    [
      '50 readers for 10 s with 1 s freshness, calls to both sources per second',
      `${perSecond.toFixed(2)}, limit ${MOST_CALLS_PER_SECOND.toFixed(2)}`,
      perSecond <= MOST_CALLS_PER_SECOND,
    ],
    [
      `cached summary to an empty route, requests/s (${summary} to ${empty})`,
      `${toEmpty.toFixed(2)}, aim ≥ 0.9`,
      toEmpty >= 0.9,
    ],
    [
      `cached summary to the uncached one (${uncached})`,
      `${toUncached.toFixed(1)}, aim ≥ 5`,
      toUncached >= 5,
    ],
  ];
}
