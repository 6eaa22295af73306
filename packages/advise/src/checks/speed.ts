import { count, formatMs, median } from '@internal/strategies';
import { hasResponse, type Observations } from '../probe/Observations.ts';
import type { Evidence, Finding } from './Finding.ts';
import { serverRequests } from './responses.ts';

/** An API is slow from this median on, or with more than one response this long. */
const SLOW_MS = { median: 300, repeated: 2_000 };

function isSlow(times: number[]): boolean {
  const long = times.filter(ms => ms >= SLOW_MS.repeated);
  return median(times) >= SLOW_MS.median || long.length > 1;
}

/** Whether the API is fast enough for people who wait (D3, B3). */
export function checkSpeed(observations: Observations): Finding {
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
    topic: 'speed',
    messages: messages.length > 0 ? messages : ['not tested'],
    facts,
    ruledOut: good.length > 0 && !isSlow(times) ? ['slow'] : [],
  };
}
