import { NotFoundError } from '@backstage/errors';
import {
  frobSchema,
  scoreSchema,
  type Frob,
  type PageRequest,
  type Score,
} from '@internal/plugin-frobs-aggregator-common';
import {
  ClientCredentials,
  UpstreamClient,
  UpstreamError,
} from '@internal/upstream-node';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { AggregatorConfig } from '../config/schema';
import { upstreamMetrics } from '../metrics';
import { FrobPages } from './FrobPages';
import { legacyRequest, parseLegacyFrobs } from './legacyFrobs';
import { parseFrob, readFrobs } from './readFrobs';

/** Gets frobs one by one; its result counts once all have been added. */
export interface FrobReducer<T> {
  add(frob: Frob): void;
  result(): T;
}

/** URLs drop these segments, encoded or not, and lead elsewhere then. */
const isDotSegment = (id: string) => id === '.' || id === '..';

const hasStatus = (error: unknown, status: number) =>
  error instanceof UpstreamError && error.details.status === status;

/** Reads the FrobsCo API. */
export class FrobsCoClient {
  readonly #api: UpstreamClient;
  readonly #legacyApi?: UpstreamClient;
  readonly #pages: FrobPages;

  constructor({ legacyUrl, oauth, ...config }: AggregatorConfig['frobs']) {
    // #region backend-credentials
    const options = {
      ...config,
      ...upstreamMetrics('frobsco'),
      auth: oauth && new ClientCredentials({ ...oauth, tls: config.tls }),
    };
    this.#api = new UpstreamClient(options);
    // #endregion
    this.#legacyApi =
      legacyUrl &&
      new UpstreamClient({
        ...options,
        targets: [{ url: legacyUrl, weight: 1, backup: false }],
        healthCheck: undefined,
      });
    this.#pages = new FrobPages((path, reader) =>
      this.#api.read({ path }, reader),
    );
  }

  get listUrl(): string {
    return `${this.#api.targets()[0].url}/list`;
  }

  /** Begins the health checks. */
  start(): void {
    this.#api.start();
  }

  stop(): void {
    this.#api.stop();
  }

  /**
   * Reads all frobs as a stream. Each attempt has a reducer of its own.
   *
   * @throws UpstreamError
   */
  reduceFrobs<T>(createReducer: () => FrobReducer<T>): Promise<T> {
    return this.#orLegacy(
      () =>
        this.#api.read({ path: '/list' }, async response => {
          const reducer = createReducer();
          await readFrobs(response, reducer.add);
          return reducer.result();
        }),
      frobs => {
        const reducer = createReducer();
        frobs.forEach(reducer.add);
        return reducer.result();
      },
    );
  }

  /**
   * A page of frobs, and how many there are.
   *
   * @throws UpstreamError
   */
  listFrobs(page: PageRequest): Promise<{ items: Frob[]; totalItems: number }> {
    return this.#orLegacy(
      () => this.#pages.read(page),
      frobs => ({
        items: frobs.slice(page.offset, page.offset + page.limit),
        totalItems: frobs.length,
      }),
    );
  }

  /**
   * Those of the frobs that FrobsCo has, in the order of `ids`, in one request.
   *
   * @throws UpstreamError
   */
  async getFrobs(ids: string[]): Promise<Frob[]> {
    const query = ids.map(encodeURIComponent).join();
    const frobs = await this.#orLegacy(
      () => this.#api.getJson(`/list?ids=${query}`, z.array(frobSchema)),
      all => all,
    );
    const frobById = new Map(frobs.map(frob => [frob.id, frob]));
    return ids.flatMap(id => frobById.get(id) ?? []);
  }

  /**
   * One frob, or nothing if FrobsCo has none of that id.
   *
   * @throws UpstreamError
   */
  async getFrob(id: string): Promise<Frob | undefined> {
    if (isDotSegment(id)) {
      return undefined;
    }
    try {
      const path = `/frobs/${encodeURIComponent(id)}`;
      return await this.#api.getJson(path, frobSchema);
    } catch (error) {
      if (hasStatus(error, 404)) {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * The score of one frob: FrobsCo has no request for many.
   *
   * @throws UpstreamError; NotFoundError for an id that no frob can have
   */
  async getScore(id: string): Promise<Score> {
    if (isDotSegment(id)) {
      throw new NotFoundError(`FrobsCo has no frob '${id}'`);
    }
    const path = `/frobs/${encodeURIComponent(id)}/score`;
    return this.#api.getJson(path, scoreSchema);
  }

  /** Uses the legacy endpoint if the API of today answers 410 Gone. */
  async #orLegacy<T>(
    read: () => Promise<T>,
    fromLegacy: (frobs: Frob[]) => T,
  ): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (!this.#legacyApi || !hasStatus(error, 410)) {
        throw error;
      }
      return fromLegacy(await this.#readLegacyFrobs(this.#legacyApi));
    }
  }

  #readLegacyFrobs(api: UpstreamClient): Promise<Frob[]> {
    return api.read(legacyRequest, async ({ body, request }) => {
      const items = parseLegacyFrobs(request, await text(body));
      return items.map((item, index) => parseFrob(request, item, index));
    });
  }
}
