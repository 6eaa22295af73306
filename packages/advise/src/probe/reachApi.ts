import { ProbeError } from '../ProbeError.ts';
import { isUnverified } from './certificate.ts';
import { explainFailure } from './explainFailure.ts';
import { isAnswered, type Answered, type Exchange } from './Exchange.ts';
import type { Prober } from './Prober.ts';

const MAX_REDIRECTS = 3;
const CUT = ['ECONNRESET', 'EPIPE', 'socket hang up'];

/** Asks once, and once more where that may make a difference. */
async function askOnce(prober: Prober): Promise<Exchange> {
  const first = await prober.ask('plain', { bare: true });
  if (first.answer) return first;
  if (isUnverified(first.failure)) {
    prober.unverified = true;
    return prober.ask('plain');
  }
  return CUT.includes(first.failure!)
    ? prober.ask('plain', { bare: true })
    : first;
}

async function askFor(prober: Prober): Promise<Answered> {
  const exchange = await askOnce(prober);
  if (!isAnswered(exchange)) {
    const { milliseconds } = prober.options.limits;
    throw explainFailure(prober.url, exchange.failure!, milliseconds);
  }
  return exchange;
}

function redirectOf({ url, answer }: Answered): URL | undefined {
  const { status, headers } = answer;
  const leads = [301, 302, 303, 307, 308].includes(status);
  if (!leads || !headers.location) return undefined;
  if (!URL.canParse(headers.location, url)) {
    const message = `It redirects to '${headers.location}', which is no URL`;
    throw new ProbeError('REDIRECT', message);
  }
  return new URL(headers.location, url);
}

/**
 * Gets the first answer, from where redirects lead to on the same host.
 *
 * @returns the redirects that were followed
 * @throws ProbeError where there is no answer, or another host's
 */
export async function reachApi(prober: Prober): Promise<string[]> {
  const redirects: string[] = [];
  for (;;) {
    const answered = await askFor(prober);
    const target = redirectOf(answered);
    if (!target) return redirects;
    if (target.hostname !== prober.url.hostname) {
      throw new ProbeError(
        'REDIRECT',
        `It redirects to another host, which is not followed: to ask that one, run \`yarn advise ${target.href}\``,
      );
    }
    if (redirects.length === MAX_REDIRECTS || prober.budget.requestsLeft < 2) {
      const message = `It redirects more than ${MAX_REDIRECTS} times, last to ${target.href}`;
      throw new ProbeError('REDIRECT', message);
    }
    redirects.push(target.href);
    prober.url = target;
    prober.unverified = false;
  }
}
