import { isAnswered } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { count, formatMs } from '../print/units.ts';
import { asServer } from './answers.ts';
import type { Evidence, Finding } from './Finding.ts';

/** From where on people wait: in the median, or more than once. */
export const SLOW_MS = { median: 300, twice: 2_000 };

/** @param values - at least one */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Whether people who wait would mind. */
function isSlow(times: number[]): boolean {
  const long = times.filter(ms => ms >= SLOW_MS.twice);
  return median(times) >= SLOW_MS.median || long.length > 1;
}

/** Whether it is quick enough for people who wait (D3, B3). */
export function speed(seen: Observations): Finding {
  const asked = asServer(seen);
  const hanging = asked.filter(({ failure }) => failure === 'TIMEOUT');
  // What was not read to its end says little of how long that takes.
  const whole = asked.filter(isAnswered).filter(({ answer }) => answer.whole);
  // What it refuses comes at once, and says nothing of the rest.
  const good = whole.filter(({ answer: { status } }) =>
    [2, 3].includes(Math.floor(status / 100)),
  );
  const times = (good.length > 0 ? good : whole).map(({ ms }) => ms);

  const says: string[] = [];
  const facts: Evidence[] = [];
  if (times.length > 0) {
    const worst = formatMs(Math.max(...times));
    const text = `${formatMs(median(times))} in the median, ${worst} at worst, of ${count(times.length, 'call')}`;
    says.push(`${text}, without the time to connect`);
    if (isSlow(times))
      facts.push({ fact: 'slow', because: `It takes ${text}` });
  }
  if (hanging.length > 0) {
    const because = `${hanging.length} of ${count(asked.length, 'call')} had no answer in time`;
    says.push(because);
    facts.push({ fact: 'hangs', because });
  }
  return {
    topic: 'speed',
    says: says.length > 0 ? says : ['not seen'],
    facts,
    settled: good.length > 0 && !isSlow(times) ? ['slow'] : [],
  };
}
