import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EndpointConfig } from '../config/EndpointConfig';
import { causeOf } from '../forward/causeOf';
import type { Target } from './Target';

/** Asks each target of an endpoint, again and again, whether it is well. */
export class HealthChecker {
  readonly #endpoint: EndpointConfig;
  readonly #targets: Target[];
  readonly #logger: LoggerService;
  readonly #timers = new Map<Target, NodeJS.Timeout>();
  readonly #stopped = new AbortController();

  constructor(
    endpoint: EndpointConfig,
    targets: Target[],
    logger: LoggerService,
  ) {
    this.#endpoint = endpoint;
    this.#targets = targets;
    this.#logger = logger;
  }

  /** Checks all targets at once, then each one at its interval. */
  start(): void {
    if (!this.#endpoint.healthCheck) return;
    for (const target of this.#targets) void this.#run(target);
  }

  stop(): void {
    this.#stopped.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Takes a target out that no connection could be made to. */
  unreachable(target: Target, problem: string): void {
    if (target.health.unreachable(problem)) this.#tell(target);
  }

  async #run(target: Target): Promise<void> {
    const problem = await this.#check(target);
    if (this.#stopped.signal.aborted) return;
    if (target.health.checked(problem)) this.#tell(target);
    const { interval } = this.#endpoint.healthCheck!;
    // Replicas of the backend that started together spread out.
    const wait = interval * (0.9 + 0.1 * Math.random());
    this.#timers.set(target, setTimeout(() => this.#run(target), wait).unref());
  }

  async #check(target: Target): Promise<string | undefined> {
    const { path, timeout } = this.#endpoint.healthCheck!;
    try {
      const { statusCode, body } = await target.checkPool.request({
        method: 'GET',
        path: target.basePath + path,
        headers: this.#endpoint.headers,
        signal: AbortSignal.any([
          this.#stopped.signal,
          AbortSignal.timeout(timeout),
        ]),
      });
      await body.dump();
      // A target that limits its callers is alive.
      return statusCode < 400 || statusCode === 429
        ? undefined
        : `status ${statusCode}`;
    } catch (error) {
      return causeOf(error);
    }
  }

  #tell({ url, health }: Target): void {
    const { path } = this.#endpoint;
    if (health.healthy) this.#logger.info(`${path}: ${url} is back`);
    else this.#logger.warn(`${path}: ${url} is out: ${health.last?.problem}`);
  }
}
