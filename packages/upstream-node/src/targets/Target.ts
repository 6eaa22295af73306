import type { Dispatcher } from 'undici';
import type { HealthCheckConfig, TargetConfig } from '../config/schema';
import type { TargetStatus, UpstreamOptions } from '../types';
import { networkCode } from '../UpstreamError';
import { Breaker } from './Breaker';
import { createDispatcher } from './createDispatcher';
import { Health } from './Health';

/** One server of an API, with its connections and its health. */
export class Target {
  readonly origin: string;
  /** What comes before the path of each request; ends without a slash. */
  readonly basePath: string;
  readonly weight: number;
  readonly backup: boolean;
  readonly health: Health;
  readonly breaker: Breaker;
  readonly dispatcher: Dispatcher;
  /** Requests that wait for a connection, or for their answer to begin. */
  waiting = 0;
  readonly #options: UpstreamOptions;
  /** Apart, so that a busy target does not look like a dead one. */
  readonly #checkDispatcher: Dispatcher;

  constructor({ url, weight, backup }: TargetConfig, options: UpstreamOptions) {
    this.#options = options;
    this.origin = url.origin;
    this.basePath = url.pathname.replace(/\/+$/, '');
    this.weight = weight;
    this.backup = backup;
    this.health = new Health(options.healthCheck, () =>
      options.onHealthChange?.(this.status),
    );
    this.breaker = new Breaker(options.breaker, isOpen =>
      options.onBreakerChange?.(this.url, isOpen),
    );
    const { connections } = options;
    this.dispatcher = createDispatcher(this.origin, options, connections);
    this.#checkDispatcher = createDispatcher(this.origin, options, 1);
  }

  get url(): string {
    return this.origin + this.basePath;
  }

  get status(): TargetStatus {
    const { backup, url, weight } = this;
    const { healthy, lastCheck, since } = this.health;
    return { url, weight, backup, healthy, since, lastCheck };
  }

  start(): void {
    void this.health.start(config => this.#check(config));
  }

  async #check({ path, timeout }: HealthCheckConfig) {
    try {
      const { statusCode, body } = await this.#checkDispatcher.request({
        origin: this.origin,
        method: 'GET',
        path: this.basePath + path,
        headers: { ...this.#options.headers, ...this.#options.auth?.headers() },
        signal: AbortSignal.timeout(timeout),
      });
      await body.dump();
      // A target that limits its callers is alive. A redirect, as to a sign-in page,
      // says nothing about it.
      const isWell =
        (statusCode >= 200 && statusCode < 300) || statusCode === 429;
      return isWell ? undefined : `status ${statusCode}`;
    } catch (error) {
      return networkCode(error);
    }
  }
}
