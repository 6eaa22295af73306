import { count, formatMs, median } from '@internal/strategies';
import { isUnverified } from '../probe/certificate.ts';
import { hasResponse, type Observations } from '../probe/Observations.ts';
import { reportFact, say, type Evidence, type Result } from './Finding.ts';
import { isServerError, serverRequests } from './responses.ts';

/** An API is slow from this median on, or with more than one response this long. */
const SLOW_MS = { median: 300, repeated: 2_000 };

function isSlow(times: number[]): boolean {
  const long = times.filter(ms => ms >= SLOW_MS.repeated);
  return median(times) >= SLOW_MS.median || long.length > 1;
}

/** Whether the API is fast enough for people who wait (D3, B3). */
export function checkSpeed(observations: Observations): Result {
  const requests = serverRequests(observations);
  const timedOut = requests.filter(({ errorCode }) => errorCode === 'TIMEOUT');
  // The time of an incomplete response says little.
  const complete = requests
    .filter(hasResponse)
    .filter(({ response }) => response.complete);
  // Refusals come fast and say nothing about data.
  const good = complete.filter(({ response: { status } }) =>
    [2, 3].includes(Math.floor(status / 100)),
  );
  const times = (good.length > 0 ? good : complete).map(({ ms }) => ms);

  const messages: string[] = [];
  const facts: Evidence[] = [];
  if (times.length > 0) {
    const text = `median ${formatMs(median(times))}, maximum ${formatMs(Math.max(...times))} in ${count(times.length, 'request')}`;
    messages.push(`${text}, without the time to connect`);
    if (isSlow(times)) {
      facts.push({ fact: 'slow', reason: `Response times: ${text}` });
    }
  }
  if (timedOut.length > 0) {
    const reason = `${timedOut.length} of ${count(requests.length, 'request')} got no response in time`;
    messages.push(reason);
    facts.push({ fact: 'hangs', reason });
  }
  return {
    messages: messages.length > 0 ? messages : ['not tested'],
    facts,
    ruledOut: good.length > 0 && !isSlow(times) ? ['slow'] : [],
  };
}

const LIMIT_HEADER = /^(?:x-)?rate-?limit(?:-|$)/;

/** Whether the API limits the rate of requests (D3, B3). */
export function checkRateLimit({ requests }: Observations): Result {
  const answered = requests.filter(hasResponse);
  const refused = answered.filter(({ response }) => response.status === 429);
  const headers = Object.entries(answered.at(-1)?.response.headers ?? {})
    .filter(([name]) => LIMIT_HEADER.test(name))
    .map(([name, value]) => `${name}: ${value}`);
  const total = count(requests.length, 'request');

  if (refused.length > 0) {
    const wait = refused[0].response.headers['retry-after'];
    const reason = `${refused.length} of ${total} got 429${wait ? `, Retry-After: ${wait}` : ''}`;
    return {
      messages: [reason, ...headers],
      facts: [{ fact: 'rate-limited', reason }],
    };
  }
  if (headers.length > 0) {
    const reason = headers.join(', ');
    return { messages: [reason], hints: [{ fact: 'rate-limited', reason }] };
  }
  return say(`none reached in ${total}`);
}

/** Whether requests fail, always or some of them (D4, P3, B3). */
export function checkErrors(observations: Observations): Result {
  const requests = serverRequests(observations).filter(
    ({ errorCode }) => errorCode !== 'TIMEOUT' && !isUnverified(errorCode),
  );
  const failed = requests.filter(
    request => isServerError(request) || request.errorCode !== undefined,
  );
  const total = count(requests.length, 'request');
  if (failed.length === 0) {
    return say(`none in ${total}`);
  }
  const causes = new Set(
    failed.map(({ response, errorCode }) => errorCode ?? response!.status),
  );
  const reason = `${failed.length} of ${total} failed (${[...causes].join(', ')})`;
  return reportFact(
    failed.length === requests.length ? 'down' : 'flaky',
    reason,
  );
}
