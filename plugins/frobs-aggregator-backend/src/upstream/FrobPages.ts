import type {
  Frob,
  PageRequest,
} from '@internal/plugin-frobs-aggregator-common';
import {
  shapeError,
  UpstreamError,
  type ResponseReader,
  type UpstreamResponse,
} from '@internal/upstream-node';
import { LRUCache } from 'lru-cache';
import { readFrobs } from './readFrobs';

/** FrobsCo returns no more in one response. */
const MAX_LIMIT = 1_000;
const MAX_CURSORS = 1_000;

type Read = <T>(path: string, reader: ResponseReader<T>) => Promise<T>;

interface Page {
  items: Frob[];
  totalItems: number;
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
  readonly #cursors = new LRUCache<number, string>({ max: MAX_CURSORS });

  constructor(read: Read) {
    this.#read = read;
  }

  /** @throws UpstreamError */
  async read(request: PageRequest): Promise<Omit<Page, 'next'>> {
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

  async #readFromNearest({
    limit,
    offset,
  }: PageRequest): Promise<Omit<Page, 'next'>> {
    let at = Math.max(
      0,
      ...[...this.#cursors.keys()].filter(known => known <= offset),
    );
    while (at < offset) {
      const skipped = Math.min(offset - at, MAX_LIMIT);
      const { next, totalItems } = await this.#readPage(at, skipped, false);
      if (!next) {
        return { items: [], totalItems };
      }
      at += skipped;
    }
    const { items, totalItems } = await this.#readPage(offset, limit, true);
    return { items, totalItems };
  }

  async #readPage(
    offset: number,
    limit: number,
    withItems: boolean,
  ): Promise<Page> {
    const cursor = this.#cursors.get(offset);
    const query = new URLSearchParams({
      limit: `${limit}`,
      ...(cursor && { cursor }),
    });
    const page = await this.#read(`/list?${query}`, async response => {
      const items: Frob[] = [];
      if (withItems) {
        await readFrobs(response, frob => items.push(frob));
      }
      return { items, ...readPaging(response) };
    });
    if (page.next) {
      this.#cursors.set(offset + limit, page.next);
    }
    return page;
  }
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
