import { quoteForShell, withoutSecrets } from '../text/safeText.ts';
import { isUnverified } from './certificate.ts';
import { ProbeError } from './ProbeError.ts';
import type { Prober } from './Prober.ts';
import {
  hasResponse,
  type AnsweredRequest,
  type RequestRecord,
} from './Observations.ts';
import { toConnectionError } from './toConnectionError.ts';

const MAX_REDIRECTS = 3;
const CLOSED = ['ECONNRESET', 'EPIPE', 'socket hang up'];

/** Sends a request, and a second one if that may make a difference. */
async function sendFirst(prober: Prober): Promise<RequestRecord> {
  const first = await prober.send('server', { withoutGivenHeaders: true });
  if (first.response) {
    return first;
  }
  if (isUnverified(first.errorCode)) {
    prober.unverified = true;
    return prober.send('server');
  }
  return CLOSED.includes(first.errorCode!)
    ? prober.send('server', { withoutGivenHeaders: true })
    : first;
}

async function getResponse(prober: Prober): Promise<AnsweredRequest> {
  const request = await sendFirst(prober);
  if (!hasResponse(request)) {
    const { milliseconds } = prober.options.limits;
    throw toConnectionError(prober.url, request.errorCode!, milliseconds);
  }
  return request;
}

function redirectTarget({ url, response }: AnsweredRequest): URL | undefined {
  const { status, headers } = response;
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  if (!isRedirect || !headers.location) {
    return undefined;
  }
  if (!URL.canParse(headers.location, url)) {
    const message = `It redirects to '${withoutSecrets(headers.location)}', which is not a URL`;
    throw new ProbeError('REDIRECT', message);
  }
  return new URL(headers.location, url);
}

/** The query may have a secret, so it is left to the user. */
const commandFor = ({ origin, pathname, search }: URL) =>
  `yarn advise ${quoteForShell(origin + pathname)}${search && ' # and its query'}`;

/**
 * Gets the first response and follows redirects on the same host.
 *
 * @returns the redirects that were followed
 * @throws ProbeError if there is no response, or it redirects to another host
 */
export async function reachApi(prober: Prober): Promise<string[]> {
  const redirects: string[] = [];
  for (;;) {
    const request = await getResponse(prober);
    const target = redirectTarget(request);
    if (!target) {
      return redirects;
    }
    if (target.hostname !== prober.url.hostname) {
      throw new ProbeError(
        'REDIRECT',
        `It redirects to another host, ${target.host}, which is not followed`,
        { hint: commandFor(target) },
      );
    }
    if (redirects.length === MAX_REDIRECTS || prober.requestsLeft < 2) {
      const message = `It redirects more than ${MAX_REDIRECTS} times, last to ${withoutSecrets(target)}`;
      throw new ProbeError('REDIRECT', message);
    }
    redirects.push(target.href);
    prober.url = target;
    prober.unverified = false;
  }
}
