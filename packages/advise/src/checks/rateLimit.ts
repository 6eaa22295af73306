import { count } from '@internal/strategies';
import { hasResponse, type Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';

const LIMIT_HEADER = /^(?:x-)?rate-?limit(?:-|$)/;

/** Whether the API limits the rate of requests (D3, B3). */
export function checkRateLimit({ requests }: Observations): Finding {
  const topic = 'rate limit';
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
      topic,
      messages: [reason, ...headers],
      facts: [{ fact: 'rate-limited', reason }],
    };
  }
  if (headers.length > 0) {
    const reason = headers.join(', ');
    return {
      topic,
      messages: [reason],
      hints: [{ fact: 'rate-limited', reason }],
    };
  }
  return { topic, messages: [`none reached in ${total}`] };
}
