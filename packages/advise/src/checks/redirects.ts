import type { Observations } from '../probe/Observations.ts';
import { withoutSecrets } from '../text/safeText.ts';
import type { Finding } from './Finding.ts';

/** Where the given URL redirects to. */
export function checkRedirects({
  url,
  requests,
  givenHeaders,
  redirects,
}: Observations): Finding | undefined {
  if (redirects.length === 0) {
    return undefined;
  }
  const sent = requests.some(({ sentHeaders }) => sentHeaders.length > 0);
  return {
    topic: 'redirects',
    messages: [
      `it redirects to ${withoutSecrets(url)}; use that URL, since preflights do not follow redirects`,
      ...(givenHeaders.length > 0 && !sent
        ? ['the headers from --header go to the origin of the given URL only']
        : []),
    ],
  };
}
