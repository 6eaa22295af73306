import type { Observations } from '../probe/Observations.ts';
import { checkBrowsers } from './browsers.ts';
import { checkHttps, checkRedirects } from './connection.ts';
import { checkContent } from './content.ts';
import { checkCors } from './cors.ts';
import { checkCredentials } from './credentials.ts';
import type { Check, Finding } from './Finding.ts';
import { checkErrors, checkRateLimit, checkSpeed } from './load.ts';
import { checkCaching, checkPaging, checkSize } from './payload.ts';

export type { Evidence, Finding } from './Finding.ts';

/** By topic, in the order in which their findings are printed. */
const CHECKS: Record<string, Check> = {
  redirects: checkRedirects,
  HTTPS: checkHttps,
  CORS: checkCors,
  browsers: checkBrowsers,
  credentials: checkCredentials,
  content: checkContent,
  size: checkSize,
  paging: checkPaging,
  caching: checkCaching,
  speed: checkSpeed,
  'rate limit': checkRateLimit,
  errors: checkErrors,
};

/** Runs all checks. */
export const runChecks = (observations: Observations): Finding[] =>
  Object.entries(CHECKS).flatMap(([topic, check]) => {
    const result = check(observations);
    return result ? [{ topic, ...result }] : [];
  });
