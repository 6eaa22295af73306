import {
  flerpSchema,
  type Flerp,
} from '@internal/plugin-frobs-aggregator-common';
import {
  streamItems,
  UpstreamClient,
  type UpstreamResponse,
} from '@internal/upstream-node';
import type { AggregatorConfig } from '../config/schema';
import { upstreamMetrics } from '../metrics';

const BATCH = '/flerp-batch';

/** Reads the partner company's API: plain HTTP, which a browser may not call. */
export class PartnerClient {
  readonly #api: UpstreamClient;

  constructor(config: AggregatorConfig['flerps']) {
    this.#api = new UpstreamClient({
      ...config,
      ...upstreamMetrics('partner'),
    });
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
    return this.#api.read({ path: BATCH }, readFlerps);
  }

  /**
   * The flerps of some frobs, in one request.
   *
   * @throws UpstreamError
   */
  getFlerps(ids: string[]): Promise<Flerp[]> {
    const request = {
      method: 'POST',
      // It only reads.
      idempotent: true,
      path: BATCH,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids }),
    };
    return this.#api.read(request, readFlerps);
  }
}

async function readFlerps(response: UpstreamResponse): Promise<Flerp[]> {
  const flerps: Flerp[] = [];
  await streamItems(response, flerpSchema, flerp => flerps.push(flerp));
  return flerps;
}
