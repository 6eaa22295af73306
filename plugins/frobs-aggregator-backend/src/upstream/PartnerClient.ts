import {
  flerpSchema,
  type Flerp,
} from '@internal/plugin-frobs-aggregator-common';
import { z } from 'zod';
import type { AggregatorConfig } from '../config/AggregatorConfig';
import type { UpstreamRequest } from './attempt';
import { readJson } from './readJson';
import { Upstream } from './Upstream';

/** Reads the partner company's API: plain HTTP, which a browser may not call. */
export class PartnerClient {
  readonly batchUrl: string;
  readonly #upstream: Upstream;

  constructor({
    flerps,
    resilience,
  }: Pick<AggregatorConfig, 'flerps' | 'resilience'>) {
    this.batchUrl = `${flerps.baseUrl}/flerp-batch`;
    this.#upstream = new Upstream({ name: 'partner', resilience });
  }

  /** @throws UpstreamError */
  async listFlerps(): Promise<Flerp[]> {
    return this.request({});
  }

  /**
   * The flerps of some frobs, in one request.
   *
   * @throws UpstreamError
   */
  async getFlerps(ids: string[]): Promise<Flerp[]> {
    return this.request({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    });
  }

  private request(request: UpstreamRequest): Promise<Flerp[]> {
    const read = readJson(z.array(flerpSchema));
    return this.#upstream.request(this.batchUrl, request, read);
  }
}
