import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';

/** Where it sends those who ask. */
export const redirects = ({ redirects: to, url }: Observations) =>
  to.length === 0
    ? undefined
    : ({
        topic: 'redirects',
        says: [
          `to ${url.href}, which the rest is about: take that URL, as preflights follow none`,
        ],
      } satisfies Finding);
