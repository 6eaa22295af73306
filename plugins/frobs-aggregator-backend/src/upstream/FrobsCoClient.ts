import { NotFoundError } from '@backstage/errors';
import {
  frobSchema,
  scoreSchema,
  type Frob,
  type Score,
} from '@internal/plugin-frobs-aggregator-common';
import type { AggregatorConfig } from '../config/AggregatorConfig';
import { Credentials } from './Credentials';
import { fetchStream } from './fetchStream';
import { legacyRequest, parseLegacyFrobs } from './legacyFrobs';
import { readItems } from './readItems';
import { parseShape, readJson } from './readJson';
import { Upstream } from './Upstream';
import { UpstreamError } from './UpstreamError';

/** Takes frobs one by one; what it made of them counts once all have come. */
export interface FrobReducer<T> {
  add(frob: Frob): void;
  result(): T;
}

const FROB_FIELDS = new Set(Object.keys(frobSchema.shape));

const parseFrob = (url: string, item: unknown, index: number) =>
  parseShape(url, frobSchema, item, `[${index}].`);

/** URLs drop these segments, encoded or not, and lead elsewhere then. */
const isDotSegment = (id: string) => id === '.' || id === '..';

/** Reads the FrobsCo API. */
export class FrobsCoClient {
  readonly listUrl: string;
  readonly #baseUrl: string;
  readonly #legacyUrl?: string;
  readonly #upstream: Upstream;

  constructor({
    frobs,
    resilience,
  }: Pick<AggregatorConfig, 'frobs' | 'resilience'>) {
    this.listUrl = `${frobs.baseUrl}/list`;
    this.#baseUrl = frobs.baseUrl;
    this.#legacyUrl = frobs.legacyUrl;
    this.#upstream = new Upstream({
      name: 'frobsco',
      resilience,
      credentials: new Credentials(frobs),
    });
  }

  /**
   * Reads all frobs as a stream, from the legacy endpoint where the list is
   * gone. Each attempt has a reducer of its own.
   *
   * @throws UpstreamError
   */
  async reduceFrobs<T>(createReducer: () => FrobReducer<T>): Promise<T> {
    try {
      const request = { fetchWith: fetchStream };
      return await this.#upstream.request(
        this.listUrl,
        request,
        async answer => {
          const reducer = createReducer();
          const add = (item: unknown, index: number) =>
            reducer.add(parseFrob(answer.url, item, index));
          await readItems(FROB_FIELDS, add)(answer);
          return reducer.result();
        },
      );
    } catch (error) {
      const isGone = error instanceof UpstreamError && error.status === 410;
      if (!isGone || !this.#legacyUrl) {
        throw error;
      }
      return this.reduceLegacyFrobs(this.#legacyUrl, createReducer);
    }
  }

  /**
   * One frob, or nothing where FrobsCo has none of that id.
   *
   * @throws UpstreamError
   */
  async getFrob(id: string): Promise<Frob | undefined> {
    if (isDotSegment(id)) {
      return undefined;
    }
    try {
      const url = this.frobUrl(id);
      return await this.#upstream.request(url, {}, readJson(frobSchema));
    } catch (error) {
      if (error instanceof UpstreamError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * The score of one frob: FrobsCo has no way to ask for many.
   *
   * @throws UpstreamError; NotFoundError for an id that no frob can have
   */
  async getScore(id: string): Promise<Score> {
    if (isDotSegment(id)) {
      throw new NotFoundError(`FrobsCo has no frob '${id}'`);
    }
    const url = `${this.frobUrl(id)}/score`;
    return this.#upstream.request(url, {}, readJson(scoreSchema));
  }

  private frobUrl(id: string): string {
    return `${this.#baseUrl}/frobs/${encodeURIComponent(id)}`;
  }

  private async reduceLegacyFrobs<T>(
    url: string,
    createReducer: () => FrobReducer<T>,
  ): Promise<T> {
    return this.#upstream.request(url, legacyRequest, async response => {
      const reducer = createReducer();
      parseLegacyFrobs(url, await response.text()).forEach((item, index) =>
        reducer.add(parseFrob(url, item, index)),
      );
      return reducer.result();
    });
  }
}
