import autocannon from 'autocannon';
import { median } from './median.ts';
import { startBareServer, startMock, type Target } from './servers.ts';

const ROUNDS = 7;
const SECONDS = 2;
const CONNECTIONS = 50;

async function requestsPerSecond(url: string, duration: number) {
  const { requests, non2xx, errors } = await autocannon({
    url,
    duration,
    connections: CONNECTIONS,
  });
  if (non2xx + errors > 0) throw new Error(`${url} failed under load`);
  return requests.average;
}

/** Requests per second of `/v1/list` with the journal on, to a bare server's. */
export async function measureThroughput() {
  const mock = await startMock();
  const list = `${mock.url}/v1/list`;
  const bare = await startBareServer(await (await fetch(list)).text());
  const rounds: Record<'mock' | 'bare', number[]> = { mock: [], bare: [] };
  const targets: [keyof typeof rounds, string][] = [
    ['bare', bare.url],
    ['mock', list],
  ];
  try {
    for (const [, url] of targets) await requestsPerSecond(url, 1);
    // Side by side: what else the machine does slows both down alike.
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, url] of targets) {
        rounds[name].push(await requestsPerSecond(url, SECONDS));
      }
    }
  } finally {
    await Promise.all([mock, bare].map((target: Target) => target.stop()));
  }
  const ratios = rounds.mock.map((rate, i) => rate / rounds.bare[i]);
  return {
    bare: median(rounds.bare),
    mock: median(rounds.mock),
    ratio: median(ratios),
  };
}
