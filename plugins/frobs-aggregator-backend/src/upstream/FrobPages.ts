import {
  frobSchema,
  type Frob,
  type PageRequest,
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
  /** By offset. */
  readonly #cursors = new LRUCache<number, string>({
    max: MAX_CURSORS,
    ttl: CURSOR_TTL_MS,
  });

  constructor(read: Read) {
    this.#read = read;
  }

  /** @throws UpstreamError */
  async read(request: PageRequest): Promise<Page> {
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

  async #readFromNearest({ limit, offset }: PageRequest): Promise<CursorPage> {
    let [at, cursor] = this.#nearest(offset);
    while (at < offset) {
      const skipped = Math.min(offset - at, MAX_LIMIT);
      const page = await this.#request(at, cursor, skipped, async () => []);
      if (!page.next) {
        return page;
      }
      [at, cursor] = [at + skipped, page.next];
    }
    return this.#request(at, cursor, limit, readItems);
  }

  /** The last offset up to the given one whose cursor is known. */
  #nearest(offset: number): [offset: number, cursor: string | undefined] {
    let nearest: [number, string | undefined] = [0, undefined];
    for (const known of this.#cursors.entries()) {
      if (known[0] <= offset && known[0] > nearest[0]) {
        nearest = known;
      }
    }
    return nearest;
  }

  async #request(
    offset: number,
    cursor: string | undefined,
    limit: number,
    readBody: ResponseReader<Frob[]>,
  ): Promise<CursorPage> {
    const query = new URLSearchParams({
      limit: `${limit}`,
      ...(cursor && { cursor }),
    });
    const page = await this.#read(`/list?${query}`, async response => ({
      items: await readBody(response),
      ...readPaging(response),
    }));
    if (page.next) {
      this.#cursors.set(offset + limit, page.next);
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
