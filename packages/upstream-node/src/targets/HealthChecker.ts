import type { UpstreamOptions } from '../options';
import { errorCode } from '../toUpstreamError';
import type { Target } from './Target';

/** Checks the health of each target of a client at an interval. */
export class HealthChecker {
  readonly #options: UpstreamOptions;
  readonly #targets: Target[];
  readonly #timers = new Map<Target, NodeJS.Timeout>();
  readonly #stopped = new AbortController();

  constructor(options: UpstreamOptions, targets: Target[]) {
    this.#options = options;
    this.#targets = targets;
  }

  /** Checks all targets at once, then each one at the interval. */
  start(): void {
    if (this.#options.healthCheck) {
      for (const target of this.#targets) {
        void this.#run(target);
      }
    }
  }

  stop(): void {
    this.#stopped.abort();
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
  }

  /** Takes a target out of use after a request that could not connect. */
  recordUnreachable(target: Target, problem: string): void {
    if (target.health.recordUnreachable(problem)) {
      this.#options.onHealthChange?.(target.status);
    }
  }

  async #run(target: Target): Promise<void> {
    const problem = await this.#check(target);
    if (this.#stopped.signal.aborted) {
      return;
    }
    if (target.health.recordCheck(problem)) {
      this.#options.onHealthChange?.(target.status);
    }
    const { interval } = this.#options.healthCheck!;
    // Replicas of the backend that started together spread out.
    const wait = interval * (0.9 + 0.1 * Math.random());
    this.#timers.set(target, setTimeout(() => this.#run(target), wait).unref());
  }

  async #check(target: Target): Promise<string | undefined> {
    const { path, timeout } = this.#options.healthCheck!;
    try {
      const { statusCode, body } = await target.checkDispatcher.request({
        origin: target.origin,
        method: 'GET',
        path: target.basePath + path,
        headers: { ...this.#options.headers, ...this.#options.auth?.headers() },
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
      return errorCode(error);
    }
  }
}
