import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Exchange } from './Exchange';

/** How an exchange ended. */
export type Outcome =
  'answered' | 'broken-off' | 'client-gone' | 'timeout' | 'unreachable';

/** Writes one line for each request: no header, and nothing of the query. */
export class RequestLog {
  readonly #endpoint: string;
  readonly #logger: LoggerService;

  constructor(endpoint: string, logger: LoggerService) {
    this.#endpoint = endpoint;
    this.#logger = logger;
  }

  write(exchange: Exchange, outcome: Outcome, status?: number): void {
    const { attempts, method, path, target } = exchange;
    const durationMs = Math.round(exchange.elapsedMs);
    const failed = outcome !== 'client-gone' && (status ?? 500) >= 500;
    this.#logger[failed ? 'warn' : 'info'](
      `${method} ${this.#endpoint}${path} ${outcome}`,
      {
        type: 'proxiedRequest',
        ...(status !== undefined && { status }),
        target: target?.url ?? 'none',
        attempts,
        durationMs,
      },
    );
  }
}
