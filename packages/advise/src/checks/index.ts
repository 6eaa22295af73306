import type { Observations } from '../probe/Observations.ts';
import { checkBrowsers } from './browsers.ts';
import { checkCaching } from './caching.ts';
import { checkContent } from './content.ts';
import { checkCors } from './cors.ts';
import { checkCredentials } from './credentials.ts';
import { checkErrors } from './errors.ts';
import type { Check, Finding } from './Finding.ts';
import { checkHttps } from './https.ts';
import { checkPaging } from './paging.ts';
import { checkRateLimit } from './rateLimit.ts';
import { checkRedirects } from './redirects.ts';
import { checkSize } from './size.ts';
import { checkSpeed } from './speed.ts';

export type { Evidence, Finding } from './Finding.ts';

/** In the order in which their findings are printed. */
const CHECKS: Check[] = [
  checkRedirects,
  checkHttps,
  checkCors,
  checkBrowsers,
  checkCredentials,
  checkContent,
  checkSize,
  checkPaging,
  checkCaching,
  checkSpeed,
  checkRateLimit,
  checkErrors,
];

/** Runs all checks. */
export const runChecks = (observations: Observations): Finding[] =>
  CHECKS.map(check => check(observations)).filter(
    finding => finding !== undefined,
  );
