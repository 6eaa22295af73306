import { isAnswered } from '../probe/Exchange.ts';
import { isOnThisMachine, isPrivate } from '../probe/hosts.ts';
import type { Observations } from '../probe/Observations.ts';
import { asServer } from './answers.ts';
import type { Finding } from './Finding.ts';

/** Whether requests that look like a browser's are let in (D6). */
export function browsers(seen: Observations): Finding {
  const topic = 'browsers';
  const { exchanges, address, url } = seen;
  const asked = exchanges.filter(({ purpose }) => purpose === 'browser');
  const failures = asked.filter(each => !isAnswered(each));
  const others = asServer(seen).filter(isAnswered);

  if (failures.length > 1 && others.length > 0) {
    const says = `treated differently: a request with a browser's headers got no answer, ${failures.length} times (${failures[0].failure}), the same without them did`;
    const because = `Requests with a browser's Origin and Sec-Fetch headers get no answer (${failures[0].failure}), others do`;
    return { topic, says: [says], facts: [{ fact: 'internal-only', because }] };
  }
  const says = [
    'a request with the headers of a browser is answered as others',
  ];
  if (address && isPrivate(address) && !isOnThisMachine(url.hostname)) {
    const because = `${address} is a private address`;
    says.push(`${because}: from here it is in reach`);
    return { topic, says, hints: [{ fact: 'internal-only', because }] };
  }
  return asked.some(isAnswered)
    ? { topic, says }
    : { topic, says: ['not seen'] };
}
