import type { Observations } from '../probe/Observations.ts';
import { browsers } from './browsers.ts';
import { caching } from './caching.ts';
import { connection } from './connection.ts';
import { content } from './content.ts';
import { cors } from './cors.ts';
import { credentials } from './credentials.ts';
import { errors } from './errors.ts';
import type { Finding, Reader } from './Finding.ts';
import { paging } from './paging.ts';
import { rateLimit } from './rateLimit.ts';
import { redirects } from './redirects.ts';
import { size } from './size.ts';
import { speed } from './speed.ts';

export type { Evidence, Finding } from './Finding.ts';

/** In the order in which they are shown. */
const READERS: Reader[] = [
  redirects,
  connection,
  cors,
  browsers,
  credentials,
  content,
  size,
  paging,
  caching,
  speed,
  rateLimit,
  errors,
];

/** What was seen, matter by matter. */
export const readFindings = (seen: Observations): Finding[] =>
  READERS.map(read => read(seen)).filter(finding => finding !== undefined);
