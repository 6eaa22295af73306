import { isOnThisMachine, isPrivate } from '../probe/hosts.ts';
import { hasResponse, type Observations } from '../probe/Observations.ts';
import { reportFact, type Result } from './Finding.ts';
import { serverRequests } from './responses.ts';

/** Whether the API accepts requests that look like a browser's (D6). */
export function checkBrowsers(observations: Observations): Result {
  const { requests, address, url } = observations;
  const asBrowser = requests.filter(({ purpose }) => purpose === 'browser');
  const failed = asBrowser.filter(request => !hasResponse(request));
  const asServer = serverRequests(observations).filter(hasResponse);

  if (failed.length > 1 && asServer.length > 0) {
    const reason = `${failed.length} requests with a browser's Origin and Sec-Fetch headers got no response (${failed[0].errorCode}), requests without them did`;
    return reportFact('internal-only', reason);
  }
  const messages = asBrowser.some(hasResponse)
    ? ['requests with the headers of a browser are answered']
    : ['not tested'];
  if (address && isPrivate(address) && !isOnThisMachine(url.hostname)) {
    const reason = `${address} is a private address`;
    messages.push(`${reason}; this machine can reach it`);
    return { messages, hints: [{ fact: 'internal-only', reason }] };
  }
  return { messages };
}
