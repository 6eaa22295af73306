import { isAnswered } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { formatMs } from '../print/units.ts';
import { asServer } from './answers.ts';
import type { Finding } from './Finding.ts';

/** From where on people wait: in the median, and at worst. */
export const SLOW_MS = { median: 300, worst: 2_000 };

/** @param values - at least one */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Whether it is quick enough for people who wait (D3, B3). */
export function speed(seen: Observations): Finding | undefined {
  const topic = 'speed';
  const asked = asServer(seen);
  const hanging = asked.filter(({ failure }) => failure === 'TIMEOUT');
  const quick = asked.filter(isAnswered).filter(each => !each.failure);
  // What it refuses comes at once, and says nothing of the rest.
  const good = quick.filter(({ answer: { status } }) =>
    [2, 3].includes(Math.floor(status / 100)),
  );
  const times = (good.length > 0 ? good : quick).map(({ ms }) => ms);
  if (times.length === 0 && hanging.length === 0) return undefined;

  const says: string[] = [];
  const facts = [];
  if (times.length > 0) {
    const [middle, worst] = [median(times), Math.max(...times)];
    const text = `${formatMs(middle)} in the median, ${formatMs(worst)} at worst, of ${times.length}`;
    says.push(`${text}, without the time to connect`);
    if (middle >= SLOW_MS.median || worst >= SLOW_MS.worst) {
      facts.push({ fact: 'slow', because: `It takes ${text}` });
    }
  }
  if (hanging.length > 0) {
    const because = `${hanging.length} of ${asked.length} calls had no answer in time`;
    says.push(because);
    facts.push({ fact: 'hangs', because });
  }
  const isSlow = facts.some(({ fact }) => fact === 'slow');
  return {
    topic,
    says,
    facts,
    settled: isSlow || good.length === 0 ? [] : ['slow'],
  };
}
