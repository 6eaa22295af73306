import type { Dispatcher } from 'undici';
import type { TargetConfig, UpstreamConfig } from '../config/schema';
import type { TargetStatus } from '../options';
import { createBreaker, type Breaker } from './createBreaker';
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
  /** For requests. */
  readonly dispatcher: Dispatcher;
  /** For health checks, so that a busy target does not look like a dead one. */
  readonly checkDispatcher: Dispatcher;
  /** Requests that wait for their answer to begin. */
  waiting = 0;

  constructor(
    { url, weight, backup }: TargetConfig,
    config: UpstreamConfig,
    onBreakerChange?: (url: string, isOpen: boolean) => void,
  ) {
    this.origin = url.origin;
    this.basePath = url.pathname.replace(/\/+$/, '');
    this.weight = weight;
    this.backup = backup;
    this.health = new Health(config.healthCheck);
    this.breaker = createBreaker(config.breaker, isOpen =>
      onBreakerChange?.(this.url, isOpen),
    );
    this.dispatcher = createDispatcher(this.origin, config, config.connections);
    this.checkDispatcher = createDispatcher(this.origin, config, 1);
  }

  get url(): string {
    return this.origin + this.basePath;
  }

  get status(): TargetStatus {
    const { backup, url, weight } = this;
    const { healthy, lastCheck, since } = this.health;
    return { url, weight, backup, healthy, since, lastCheck };
  }
}
