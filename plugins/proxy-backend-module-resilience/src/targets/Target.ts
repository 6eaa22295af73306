import { Pool } from 'undici';
import type { EndpointConfig, TargetConfig } from '../config/EndpointConfig';
import { Health } from './Health';

/** One server behind an endpoint, with its connections and its health. */
export class Target {
  readonly origin: string;
  /** What comes before the path of each request; ends without a slash. */
  readonly basePath: string;
  readonly weight: number;
  readonly backup: boolean;
  readonly health: Health;
  /** For requests. */
  readonly pool: Pool;
  /** For health checks, so that a busy pool does not look like a dead target. */
  readonly checkPool: Pool;

  constructor(
    { url, weight, backup }: TargetConfig,
    { ca, connections, healthCheck, timeouts }: EndpointConfig,
  ) {
    this.origin = url.origin;
    this.basePath = url.pathname.replace(/\/+$/, '');
    this.weight = weight;
    this.backup = backup;
    this.health = new Health(healthCheck);
    const options = {
      connect: { timeout: timeouts.connect, ca },
      // The endpoint has its own deadline for the start of an answer.
      headersTimeout: 0,
      bodyTimeout: timeouts.idle,
      allowH2: false,
    };
    this.pool = new Pool(this.origin, { ...options, connections });
    this.checkPool = new Pool(this.origin, { ...options, connections: 1 });
  }

  get url(): string {
    return this.origin + this.basePath;
  }

  /** Lets what is under way end, and takes nothing more. */
  async close(): Promise<void> {
    await Promise.all([this.pool.close(), this.checkPool.close()]);
  }
}
