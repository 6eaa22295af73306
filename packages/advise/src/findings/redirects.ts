import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';

/** Where it sends those who ask. */
export function redirects(seen: Observations): Finding | undefined {
  const { url, exchanges, givenHeaders } = seen;
  if (seen.redirects.length === 0) return undefined;
  const sent = exchanges.some(({ sentHeaders }) => sentHeaders.length > 0);
  return {
    topic: 'redirects',
    says: [
      `to ${url.href}, which the rest is about: take that URL, as preflights follow none`,
      ...(givenHeaders.length > 0 && !sent
        ? ['what --header gave goes only to where the given URL is']
        : []),
    ],
  };
}
