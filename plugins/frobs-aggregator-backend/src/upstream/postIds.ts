import type { UpstreamRequest } from '@internal/upstream-node';

/** A POST request that only reads: what an API has for some ids. */
export function postIds(ids: readonly string[]) {
  return {
    method: 'POST',
    idempotent: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids }),
  } satisfies Partial<UpstreamRequest>;
}
