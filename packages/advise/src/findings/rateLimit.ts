import { isAnswered } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { count } from '../print/units.ts';
import type { Finding } from './Finding.ts';

const LIMIT = /^(?:x-)?rate-?limit(?:-|$)/;

/** Whether it limits how often it may be asked (D3, B3). */
export function rateLimit({ exchanges }: Observations): Finding {
  const topic = 'limits';
  const answered = exchanges.filter(isAnswered);
  const refused = answered.filter(({ answer }) => answer.status === 429);
  const headers = Object.entries(answered.at(-1)?.answer.headers ?? {})
    .filter(([name]) => LIMIT.test(name))
    .map(([name, value]) => `${name}: ${value}`);

  if (refused.length > 0) {
    const wait = refused[0].answer.headers['retry-after'];
    const because = `${refused.length} of ${count(exchanges.length, 'request')} got 429${wait ? `, Retry-After: ${wait}` : ''}`;
    return {
      topic,
      says: [because, ...headers],
      facts: [{ fact: 'rate-limited', because }],
    };
  }
  if (headers.length > 0) {
    const because = headers.join(', ');
    return {
      topic,
      says: [because],
      hints: [{ fact: 'rate-limited', because }],
    };
  }
  return { topic, says: [`none met in ${count(exchanges.length, 'request')}`] };
}
