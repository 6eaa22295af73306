import { isGood } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { mainAnswer } from './answers.ts';
import type { Finding } from './Finding.ts';

/** Whether what one has need not be sent again. */
export function caching(seen: Observations): Finding | undefined {
  const main = mainAnswer(seen);
  if (!main || !isGood(main)) return undefined;
  const { headers } = main.answer;
  const has = [
    headers.etag && 'ETag',
    headers['last-modified'] && 'Last-Modified',
    headers['cache-control'] && `Cache-Control: ${headers['cache-control']}`,
  ].filter(Boolean);
  const again = seen.exchanges.find(({ purpose }) => purpose === 'revalidate');
  const status = again?.answer?.status;
  const told = status === 304 ? '304' : `${status ?? 'no answer'}, not 304`;
  const revalidated = again ? [`asked again with it: ${told}`] : [];
  const says =
    has.length > 0 ? [has.join(', '), ...revalidated] : ['no caching headers'];
  return { topic: 'caching', says: [says.join('; ')] };
}
