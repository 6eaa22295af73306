import { isUnverified } from '../probe/certificate.ts';
import type { Observations } from '../probe/Observations.ts';
import { count } from '../print/units.ts';
import { asServer, isServerError } from './answers.ts';
import type { Finding } from './Finding.ts';

/** Whether it fails, always or now and then (D4, P3, B3). */
export function errors(seen: Observations): Finding {
  const topic = 'errors';
  const asked = asServer(seen).filter(
    ({ failure }) => failure !== 'TIMEOUT' && !isUnverified(failure),
  );
  const failed = asked.filter(
    each => isServerError(each) || each.failure !== undefined,
  );
  if (failed.length === 0) {
    return { topic, says: [`none in ${count(asked.length, 'call')}`] };
  }
  const kinds = new Set(
    failed.map(({ answer, failure }) => failure ?? answer!.status),
  );
  const because = `${failed.length} of ${count(asked.length, 'call')} failed (${[...kinds].join(', ')})`;
  const fact = failed.length === asked.length ? 'down' : 'flaky';
  return { topic, says: [because], facts: [{ fact, because }] };
}
