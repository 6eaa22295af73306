import {
  flerpSchema,
  type Flerp,
} from '@internal/plugin-frobs-aggregator-common';
import { UpstreamClient } from '@internal/upstream-node';
import { z } from 'zod';
import type { AggregatorConfig } from '../config/schema';
import { upstreamMetrics } from '../metrics';

const BATCH = '/flerp-batch';
const flerpsSchema = z.array(flerpSchema);

/** Reads the partner company's API: plain HTTP, which a browser may not call. */
export class PartnerClient {
  readonly #api: UpstreamClient;

  constructor(config: AggregatorConfig['flerps']) {
    this.#api = new UpstreamClient({
      ...config,
      ...upstreamMetrics('partner'),
    });
  }

  get batchUrl(): string {
    return this.#api.targets()[0].url + BATCH;
  }

  /** Begins the health checks. */
  start(): void {
    this.#api.start();
  }

  stop(): void {
    this.#api.stop();
  }

  /** @throws UpstreamError */
  listFlerps(): Promise<Flerp[]> {
    return this.#api.getJson(BATCH, flerpsSchema);
  }

  /**
   * The flerps of some frobs, in one request.
   *
   * @throws UpstreamError
   */
  getFlerps(ids: string[]): Promise<Flerp[]> {
    return this.#api.getJson(BATCH, flerpsSchema, {
      method: 'POST',
      // It only reads.
      idempotent: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    });
  }
}
