import { count } from '@internal/strategies';
import { isUnverified } from '../probe/certificate.ts';
import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';
import { isServerError, serverRequests } from './responses.ts';

/** Whether requests fail, always or some of them (D4, P3, B3). */
export function checkErrors(observations: Observations): Finding {
  const topic = 'errors';
  const requests = serverRequests(observations).filter(
    ({ errorCode }) => errorCode !== 'TIMEOUT' && !isUnverified(errorCode),
  );
  const failed = requests.filter(
    request => isServerError(request) || request.errorCode !== undefined,
  );
  const total = count(requests.length, 'request');
  if (failed.length === 0) {
    return { topic, messages: [`none in ${total}`] };
  }
  const causes = new Set(
    failed.map(({ response, errorCode }) => errorCode ?? response!.status),
  );
  const reason = `${failed.length} of ${total} failed (${[...causes].join(', ')})`;
  const fact = failed.length === requests.length ? 'down' : 'flaky';
  return { topic, messages: [reason], facts: [{ fact, reason }] };
}
