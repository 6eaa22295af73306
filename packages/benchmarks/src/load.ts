import { execFile, spawnSync } from 'node:child_process';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

/** What to put load on, and how much. */
export interface Load {
  url: string;
  headers?: Record<string, string>;
  /** Sent by POST. */
  body?: string;
  seconds?: number;
  connections?: number;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  p99Ms: number;
}

/** Tells wrk to send the body. */
const POST_SCRIPT = join(import.meta.dirname, 'post.lua');

const hasWrk = !spawnSync('wrk', ['-v']).error;

/**
 * Puts load on a URL. wrk takes less of the machine than autocannon, so it is used if
 * it is installed.
 *
 * @throws Error when requests fail
 */
export function measureLoad(load: Load): Promise<LoadResult> {
  return hasWrk ? withWrk(load) : withAutocannon(load);
}

async function withWrk({
  url,
  headers = {},
  body,
  seconds = 2,
  connections = 50,
}: Load): Promise<LoadResult> {
  const { stdout } = await promisify(execFile)(
    'wrk',
    [
      ...['-t1', `-c${connections}`, `-d${seconds}s`, '--latency'],
      // A slow answer is a result, and no error.
      ...['--timeout', '60s'],
      ...Object.entries(headers).flatMap(([name, value]) => [
        '-H',
        `${name}: ${value}`,
      ]),
      ...(body === undefined ? [] : ['-s', POST_SCRIPT]),
      url,
    ],
    { env: { ...process.env, BODY: body } },
  );
  const failed = /Non-2xx.*|Socket errors.*/.exec(stdout);
  if (failed) {
    throw new Error(`${url}: ${failed[0]}`);
  }
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout)!;
  const [, requests] = /(\d+) requests in/.exec(stdout)!;
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout)!;
  return {
    requests: Number(requests),
    perSecond: Number(perSecond),
    p99Ms: Number(p99) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'ms'],
  };
}

/** @param more - options of autocannon, such as `amount` or `overallRate` */
export async function withAutocannon(
  { url, headers, body, seconds = 2, connections = 50 }: Load,
  more: Partial<autocannon.Options> = {},
): Promise<LoadResult> {
  const result = await autocannon({
    ...{ url, headers, body, connections, duration: seconds },
    method: body === undefined ? 'GET' : 'POST',
    ...more,
  });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${url}: requests failed`);
  }
  return {
    requests: result.requests.total,
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
  };
}

/**
 * The p99, in ms, of requests that are sent at even intervals, whether or not the ones before
 * have their answers. autocannon sends what belongs to a second one after the other at its
 * beginning, and counts each slow answer many times.
 *
 * @throws Error when a request fails
 */
export async function measurePaced(
  { url, headers, seconds = 2 }: Load,
  perSecond: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const request = async () => {
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, response => {
        if (response.statusCode !== 200) {
          reject(new Error(`${url} answered ${response.statusCode}`));
        }
        response.resume().on('end', resolve);
      }).on('error', reject);
    });
    return performance.now() - start;
  };
  const start = performance.now();
  const requests: Promise<number>[] = [];
  while (requests.length < perSecond * seconds) {
    const at = start + (requests.length * 1_000) / perSecond;
    await sleep(Math.max(0, at - performance.now()));
    requests.push(request());
  }
  const sorted = (await Promise.all(requests)).sort((a, b) => a - b);
  agent.destroy();
  return sorted[Math.floor(0.99 * sorted.length)];
}
