import autocannon from 'autocannon';
import { startMock } from './servers.ts';

const MEBIBYTE = 2 ** 20;
const REQUESTS = 1_000_000;

/** By how many MiB the peak grows while 30 MB are streamed, one reader slow. */
export async function measureStreaming() {
  const mock = await startMock();
  try {
    const url = `${mock.url}/v1/frobs.full`;
    await (await fetch(`${mock.url}/v1/frobs.full?bytes=100000`)).arrayBuffer();
    const before = await mock.rss();
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
        peak = Math.max(peak, await mock.rss());
      }
    }
    return { bytes, growthMiB: (peak - before) / MEBIBYTE };
  } finally {
    await mock.stop();
  }
}

/**
 * By how many MiB the live heap grows from 100,000 requests to a million more.
 * Not resident memory: V8 keeps what it once got, and that depends on the load.
 */
export async function measureJournal() {
  const mock = await startMock();
  const load = (amount: number) =>
    autocannon({
      url: `${mock.url}/v1/health`,
      amount,
      connections: 20,
      pipelining: 10,
    });
  try {
    await load(100_000);
    const before = await mock.liveHeap();
    await load(REQUESTS);
    const after = await mock.liveHeap();
    return { requests: REQUESTS, growthMiB: (after - before) / MEBIBYTE };
  } finally {
    await mock.stop();
  }
}
