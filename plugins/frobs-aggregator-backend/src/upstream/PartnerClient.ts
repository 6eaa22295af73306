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
import { postIds } from './postIds';

const BATCH = '/flerp-batch';

/** Reads the partner company's API: plain HTTP, which a browser may not call. */
export class PartnerClient {
  readonly #api: UpstreamClient;

  constructor(config: AggregatorConfig['flerps']) {
    this.#api = new UpstreamClient({
      ...config,
      labels: { strategy: 'backend', upstream: 'partner' },
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
    return this.#api.read({ path: BATCH, ...postIds(ids) }, readFlerps);
  }
}

async function readFlerps(response: UpstreamResponse): Promise<Flerp[]> {
  const flerps: Flerp[] = [];
  await streamItems(response, flerpSchema, flerp => flerps.push(flerp));
  return flerps;
}
