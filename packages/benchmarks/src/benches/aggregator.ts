import { setTimeout as sleep } from 'node:timers/promises';
import { ControlClient } from 'frobsco/client';
import { figure, type Figure } from '../figure.ts';
import { measureLoad } from '../load.ts';
import { startServer } from '../processes.ts';
import { measureInTurn } from '../rounds.ts';
import { startBackend } from '../startBackend.ts';

const READING_SECONDS = 10;
/** Two sources, each renewed once three quarters of its second have passed. */
const MAX_CALLS_PER_SECOND = 2 / 0.75;

/** How many upstream calls a cached summary causes, and its requests per second. */
export async function measureAggregator(): Promise<Figure[]> {
  const mock = await startServer('mock');
  const urls = JSON.parse(mock.url);
  const control = new ControlClient(urls.control);
  const backend = await startBackend({
    ...urls,
    aggregator: { cache: { fresh: '1s' } },
  });
  const subject = (path: string) => ({
    url: `${backend.url}/api${path}`,
    headers: backend.headers,
  });
  const summary = subject('/frobs-aggregator/summary');
  try {
    // Until all of it is compiled, and no call to a source is under way any more.
    await measureLoad({ ...summary, seconds: 3 });

    const reading = measureLoad({ ...summary, seconds: READING_SECONDS + 2 });
    // The first reads renew what has become stale meanwhile, and do not count.
    await sleep(1_000);
    await control.clearJournal();
    const start = performance.now();
    await sleep(READING_SECONDS * 1_000);
    const seconds = (performance.now() - start) / 1_000;
    const { entries } = await control.journal();
    // The module of the proxy checks its targets meanwhile.
    const calls = entries.filter(({ route }) => route !== '/v1/health');
    await reading;

    const rounds = await measureInTurn({
      summary,
      empty: subject('/bench/empty'),
      uncached: subject('/bench/uncached'),
    });
    const rate = (name: 'summary' | 'empty' | 'uncached') =>
      rounds.median(name).toFixed(0);
    return [
      figure(
        'upstream calls per second, 50 readers for 10 s, fresh for 1 s',
        calls.length / seconds,
        { max: Number(MAX_CALLS_PER_SECOND.toFixed(2)) },
      ),
      figure(
        `requests/s, cached summary to an empty route (${rate('summary')} to ${rate('empty')})`,
        rounds.ratio('summary', 'empty'),
        { min: 0.9 },
      ),
      figure(
        `requests/s, cached summary to an uncached one (${rate('uncached')})`,
        rounds.ratio('summary', 'uncached'),
        { min: 5, digits: 1 },
      ),
    ];
  } finally {
    await Promise.all([mock, backend].map(server => server.stop()));
  }
}
