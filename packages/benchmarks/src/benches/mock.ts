import { figure, type Figure } from '../figure.ts';
import { withAutocannon } from '../load.ts';
import { startServer, type Server } from '../processes.ts';
import { measureInTurn } from '../rounds.ts';

const MEBIBYTE = 2 ** 20;
const REQUESTS = 1_000_000;

/** Runs work on a mock of its own, at its address. */
async function withMock<T>(work: (mock: Server, api: string) => Promise<T>) {
  const mock = await startServer('mock');
  try {
    return await work(mock, JSON.parse(mock.url).api);
  } finally {
    await mock.stop();
  }
}

/** Requests per second of `/v1/list` with the journal on, beside a bare server's. */
const measureThroughput = () =>
  withMock(async (_mock, api) => {
    const list = `${api}/v1/list`;
    const body = await (await fetch(list)).text();
    const bare = await startServer('bareServer', { body });
    try {
      return await measureInTurn(
        {
          bare: { url: bare.url },
          mock: { url: list },
        },
        withAutocannon,
      );
    } finally {
      await bare.stop();
    }
  });

/** By how many MiB memory grows at most while 30 MB are streamed to a slow reader. */
const measureStreaming = () =>
  withMock(async (mock, api) => {
    const url = `${api}/v1/frobs.full`;
    await (await fetch(`${url}?bytes=100000`)).arrayBuffer();
    const before = await mock.measure('rss');
    let peak = before;
    let bytes = 0;
    // Not compressed, so that all of it goes over the wire.
    const headers = { 'accept-encoding': 'identity' };
    const response = await fetch(url, { headers });
    for await (const chunk of response.body!) {
      const read = Math.floor(bytes / MEBIBYTE);
      bytes += chunk.length;
      // Asked once per MiB, which makes the reader slow as well.
      if (Math.floor(bytes / MEBIBYTE) > read) {
        peak = Math.max(peak, await mock.measure('rss'));
      }
    }
    return (peak - before) / MEBIBYTE;
  });

/**
 * By how many MiB the live heap grows from 100,000 requests to a million more.
 * Not resident memory: V8 keeps what it once got, and that depends on the load.
 */
const measureJournal = () =>
  withMock(async (mock, api) => {
    const load = (amount: number) =>
      withAutocannon(
        { url: `${api}/v1/health`, connections: 20 },
        { amount, pipelining: 10 },
      );
    await load(100_000);
    const before = await mock.measure('liveHeap');
    await load(REQUESTS);
    return ((await mock.measure('liveHeap')) - before) / MEBIBYTE;
  });

/** What the mock costs with everything on. */
export async function measureMock(): Promise<Figure[]> {
  const rounds = await measureThroughput();
  const rate = (name: 'mock' | 'bare') => rounds.median(name).toFixed(0);
  return [
    figure(
      `requests/s, /v1/list to bare node:http (${rate('mock')} to ${rate('bare')})`,
      rounds.ratio('mock', 'bare'),
      { min: 0.5 },
    ),
    figure(
      'growth of resident memory while 30 MB are streamed',
      await measureStreaming(),
      { max: 32, digits: 0, unit: ' MiB' },
    ),
    figure(
      `growth of the live heap by ${REQUESTS.toLocaleString('en')} requests in the journal`,
      await measureJournal(),
      { max: 4, digits: 1, unit: ' MiB' },
    ),
  ];
}
