import { InputError } from '../http/errors.ts';

/** One page of a list, and the cursor of the page after it. */
export interface Page<T> {
  items: T[];
  next?: string;
}

const encode = (offset: number) =>
  Buffer.from(`after:${offset}`).toString('base64url');

function decode(cursor: string): number {
  const [, offset] =
    /^after:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (offset === undefined) {
    throw new InputError(`querystring/cursor '${cursor}' is not a cursor`);
  }
  return Number(offset);
}

/**
 * Takes one page of a list; without a limit, the rest of the list.
 *
 * @throws InputError for a cursor that this function did not create
 */
export function pageOf<T>(
  all: T[],
  { limit = all.length, cursor }: { limit?: number; cursor?: string },
): Page<T> {
  const start = cursor === undefined ? 0 : decode(cursor);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    next: end < all.length ? encode(end) : undefined,
  };
}
