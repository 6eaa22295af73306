import {
  frobSchema,
  type Frob,
  type FrobsRequest,
} from '@internal/plugin-frobs-aggregator-common';
import {
  shapeError,
  streamItems,
  UpstreamError,
  type ResponseReader,
  type UpstreamResponse,
} from '@internal/upstream-node';
import { LRUCache } from 'lru-cache';

/** FrobsCo returns no more in one response. */
const MAX_LIMIT = 1_000;
const MAX_CURSORS = 1_000;
/** A list that changes moves its cursors to other offsets. */
const CURSOR_TTL_MS = 60_000;

type Read = <T>(path: string, reader: ResponseReader<T>) => Promise<T>;

interface Page {
  items: Frob[];
  totalItems: number;
}

/** Where a page begins in the list of the frobs that match a filter. */
interface Position {
  offset: number;
  /** The query parameters of the filter. */
  filter: string;
  /** Nothing at the start of the list. */
  cursor?: string;
}

interface CursorPage extends Page {
  /** Where the next page begins; nothing after the last one. */
  next?: string;
}

/**
 * Reads pages by their offset from an API that has cursors. It remembers the cursors
 * it has met, so that the next page takes one request; a jump takes one more for each
 * thousand frobs that it skips.
 */
export class FrobPages {
  readonly #read: Read;
  readonly #cursors = new LRUCache<string, Position>({
    max: MAX_CURSORS,
    ttl: CURSOR_TTL_MS,
  });

  constructor(read: Read) {
    this.#read = read;
  }

  /** @throws UpstreamError */
  async read(request: FrobsRequest): Promise<Page> {
    try {
      return await this.#readFromNearest(request);
    } catch (error) {
      if (!(error instanceof UpstreamError) || error.details.status !== 400) {
        throw error;
      }
      // The list has changed, and a cursor with it.
      this.#cursors.clear();
      return this.#readFromNearest(request);
    }
  }

  async #readFromNearest(request: FrobsRequest): Promise<CursorPage> {
    const { limit, offset, q, status } = request;
    const filter = new URLSearchParams({
      ...(q && { q }),
      ...(status && { status }),
    });
    let position = this.#nearest(offset, filter.toString());
    while (position.offset < offset) {
      const skipped = Math.min(offset - position.offset, MAX_LIMIT);
      const page = await this.#request(position, skipped, async () => []);
      if (!page.next) {
        return page;
      }
      position = {
        ...position,
        offset: position.offset + skipped,
        cursor: page.next,
      };
    }
    return this.#request(position, limit, readItems);
  }

  /** The last one up to the given offset whose cursor is known. */
  #nearest(offset: number, filter: string): Position {
    let nearest: Position = { offset: 0, filter };
    for (const known of this.#cursors.values()) {
      if (
        known.filter === filter &&
        known.offset <= offset &&
        known.offset > nearest.offset
      ) {
        nearest = known;
      }
    }
    return nearest;
  }

  async #request(
    { offset, filter, cursor }: Position,
    limit: number,
    readBody: ResponseReader<Frob[]>,
  ): Promise<CursorPage> {
    const query = new URLSearchParams(filter);
    query.set('limit', `${limit}`);
    if (cursor) {
      query.set('cursor', cursor);
    }
    const page = await this.#read(`/list?${query}`, async response => ({
      items: await readBody(response),
      ...readPaging(response),
    }));
    if (page.next) {
      const next = { offset: offset + limit, filter, cursor: page.next };
      this.#cursors.set(`${next.offset}?${filter}`, next);
    }
    return page;
  }
}

async function readItems(response: UpstreamResponse): Promise<Frob[]> {
  const items: Frob[] = [];
  await streamItems(response, frobSchema, frob => items.push(frob));
  return items;
}

/** Reads `X-Total-Count` and the cursor in `Link` (RFC 8288). */
function readPaging({ headers, request }: UpstreamResponse) {
  const totalItems = Number(headers['x-total-count'] ?? NaN);
  if (!Number.isSafeInteger(totalItems) || totalItems < 0) {
    throw shapeError(request, 'the header X-Total-Count: expected a number');
  }
  const [, link] = /<([^>]*)>;\s*rel="?next"?/.exec(`${headers.link}`) ?? [];
  const url = link && URL.parse(link, 'http://localhost');
  return {
    totalItems,
    next: (url && url.searchParams.get('cursor')) || undefined,
  };
}
