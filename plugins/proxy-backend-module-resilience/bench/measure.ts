import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

/** What one round came to. */
export interface Round {
  perSecond: number;
  p99Ms: number;
}

export interface Load {
  url: string;
  token?: string;
  seconds: number;
  connections: number;
}

const hasWrk = !spawnSync('wrk', ['-v']).error;

/** Puts load on a URL; wrk takes less of the machine, so it is preferred. */
export async function measure(load: Load): Promise<Round> {
  return hasWrk ? withWrk(load) : withAutocannon(load);
}

async function withWrk(load: Load): Promise<Round> {
  const { url, token, seconds, connections } = load;
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--latency'],
    ...(token ? ['-H', `authorization: Bearer ${token}`] : []),
    url,
  ]);
  const failed = /Non-2xx.*|Socket errors.*/.exec(stdout);
  if (failed) throw new Error(`${url}: ${failed[0]}`);
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout)!;
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout)!;
  return {
    perSecond: Number(perSecond),
    p99Ms: Number(p99) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'ms'],
  };
}

async function withAutocannon(load: Load): Promise<Round> {
  const { url, token, seconds, connections } = load;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: failures`);
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}
