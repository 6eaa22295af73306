import {
  flerpSchema,
  type Flerp,
} from '@internal/plugin-frobs-aggregator-common';
import { z } from 'zod';
import type { UpstreamOptions } from '../config';
import { fetchJson } from './fetchJson';

const flerpsSchema = z.array(flerpSchema);

/** Reads the partner company's API: plain HTTP, which a browser may not call. */
export class PartnerClient {
  readonly batchUrl: string;

  constructor(private readonly options: UpstreamOptions) {
    this.batchUrl = `${options.baseUrl}/flerp-batch`;
  }

  /** @throws ServiceUnavailableError, see {@link fetchJson} */
  async listFlerps(): Promise<Flerp[]> {
    return fetchJson(this.batchUrl, flerpsSchema, {
      timeout: this.options.timeout,
    });
  }

  /**
   * The flerps of some frobs, in one request.
   *
   * @throws ServiceUnavailableError, see {@link fetchJson}
   */
  async getFlerps(ids: string[]): Promise<Flerp[]> {
    return fetchJson(this.batchUrl, flerpsSchema, {
      timeout: this.options.timeout,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    });
  }
}
