import { InputError } from '@backstage/errors';
import {
  frobSchema,
  scoreSchema,
  type Frob,
  type FrobsRequest,
  type Score,
} from '@internal/plugin-frobs-aggregator-common';
import {
  ClientCredentials,
  streamItems,
  UpstreamClient,
  UpstreamError,
} from '@internal/upstream-node';
import { z } from 'zod';
import type { AggregatorConfig } from '../config/schema';
import { FrobPages } from './FrobPages';
import { legacyRequest, readLegacyFrobs } from './legacyFrobs';
import { postIds } from './postIds';

/** What any server takes: RFC 9110, section 4.1. */
const MAX_URL_BYTES = 8_000;

/** Gets frobs one by one; its result counts once all have been added. */
export interface FrobReducer<T> {
  add(frob: Frob): void;
  result(): T;
}

/** Keeps a page of the frobs that match, and counts all that do. */
function pickFrobs(
  matches: (frob: Frob) => boolean,
  { limit, offset } = { limit: Infinity, offset: 0 },
): FrobReducer<{ items: Frob[]; totalItems: number }> {
  const items: Frob[] = [];
  let totalItems = 0;
  return {
    add(frob) {
      if (!matches(frob)) {
        return;
      }
      if (totalItems >= offset && items.length < limit) {
        items.push(frob);
      }
      totalItems += 1;
    },
    result: () => ({ items, totalItems }),
  };
}

const hasStatus = (error: unknown, status: number) =>
  error instanceof UpstreamError && error.details.status === status;

/** Reads the FrobsCo API. */
export class FrobsCoClient {
  readonly #api: UpstreamClient;
  readonly #legacyApi?: UpstreamClient;
  readonly #pages: FrobPages;

  constructor(config: AggregatorConfig['frobs']) {
    const { legacyMaxBytes, legacyUrl, oauth, ...upstream } = config;
    // #region backend-credentials
    const options = {
      ...upstream,
      labels: { strategy: 'backend', upstream: 'frobsco' },
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
        maxBytes: legacyMaxBytes,
      });
    this.#pages = new FrobPages((path, reader) =>
      this.#api.read({ path }, reader),
    );
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
      () => this.#reduceList('/list', createReducer),
      createReducer,
    );
  }

  /**
   * A page of the frobs that match, and how many do.
   *
   * @throws UpstreamError
   */
  listFrobs(
    request: FrobsRequest,
  ): Promise<{ items: Frob[]; totalItems: number }> {
    const { q = '', status } = request;
    const matches = (frob: Frob) =>
      frob.name.toLowerCase().includes(q.toLowerCase()) &&
      (!status || frob.status === status);
    return this.#orLegacy(
      () => this.#pages.read(request),
      () => pickFrobs(matches, request),
    );
  }

  /**
   * Those of the frobs that FrobsCo has, in the order of `ids`, in one request.
   *
   * @throws UpstreamError, or InputError if `ids` do not fit into a URL
   */
  async getFrobs(ids: string[]): Promise<Frob[]> {
    // Half a surrogate pair cannot be encoded.
    const encoded = ids.map(id => encodeURIComponent(id.toWellFormed()));
    const path = `/list?ids=${encoded.join()}`;
    if (path.length > MAX_URL_BYTES) {
      throw new InputError('request/body/ids are too long: send fewer of them');
    }
    const pick = () => pickFrobs(({ id }) => ids.includes(id));
    const { items } = await this.#orLegacy(
      () => this.#reduceList(path, pick),
      pick,
    );
    const frobById = new Map(items.map(frob => [frob.id, frob]));
    return ids.flatMap(id => frobById.get(id) ?? []);
  }

  /**
   * One frob, or nothing if FrobsCo has none of that id.
   *
   * @throws UpstreamError
   */
  async getFrob(id: string): Promise<Frob | undefined> {
    // URLs drop these segments, encoded or not, and lead elsewhere then.
    if (id === '.' || id === '..') {
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

  // #region backend-batch
  /**
   * The scores of those frobs that FrobsCo has, in one request. FrobsCo offers it to
   * services only: it takes a token of the client credentials flow.
   *
   * @throws UpstreamError
   */
  getScores(ids: readonly string[]): Promise<Score[]> {
    return this.#api.getJson('/scores', z.array(scoreSchema), {
      ...postIds(ids),
      needsToken: true,
    });
  }
  // #endregion

  #reduceList<T>(
    path: string,
    createReducer: () => FrobReducer<T>,
  ): Promise<T> {
    return this.#api.read({ path }, async response => {
      const reducer = createReducer();
      await streamItems(response, frobSchema, reducer.add);
      return reducer.result();
    });
  }

  /** Uses the legacy endpoint if the API of today answers 410 Gone. */
  async #orLegacy<T>(
    read: () => Promise<T>,
    createReducer: () => FrobReducer<T>,
  ): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (!this.#legacyApi || !hasStatus(error, 410)) {
        throw error;
      }
      return this.#legacyApi.read(legacyRequest, async response => {
        const reducer = createReducer();
        await readLegacyFrobs(response, reducer.add);
        return reducer.result();
      });
    }
  }
}
