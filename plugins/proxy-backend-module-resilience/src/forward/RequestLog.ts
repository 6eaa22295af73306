import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ProxiedRequest } from './ProxiedRequest';

/** How a request ended. */
export type Outcome =
  'answered' | 'broken-off' | 'client-gone' | 'timeout' | 'unreachable';

/** Writes one line for each request, without headers and query. */
export class RequestLog {
  readonly #endpoint: string;
  readonly #logger: LoggerService;

  constructor(endpoint: string, logger: LoggerService) {
    this.#endpoint = endpoint;
    this.#logger = logger;
  }

  write(proxied: ProxiedRequest, outcome: Outcome, status?: number): void {
    const { attempts, method, target } = proxied;
    const [path] = proxied.path.split('?', 1);
    const durationMs = Math.round(proxied.elapsedMs);
    const failed = outcome !== 'client-gone' && (status ?? 500) >= 500;
    this.#logger[failed ? 'warn' : 'info'](
      `${method} ${this.#endpoint}${path} ${outcome}`,
      {
        type: 'proxiedRequest',
        ...(status !== undefined && { status }),
        target: target ?? 'none',
        attempts,
        durationMs,
      },
    );
  }
}
