import type { UpstreamOptions } from '../types';
import { upstreamSchema } from '../config/schema';

/** Time limits are far away, so that none is reached unless a test sets one. */
export function createOptions(
  urls: string[],
  rest: Partial<UpstreamOptions> = {},
): UpstreamOptions {
  const timeouts = { connect: '1m', response: '1m', upload: '1m', idle: '1m' };
  const targets = urls.map((url, index) => ({ url, backup: index > 0 }));
  return { ...upstreamSchema.parse({ targets, timeouts }), ...rest };
}
