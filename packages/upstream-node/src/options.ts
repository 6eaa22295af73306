import type { UpstreamConfig } from './config/schema';
import type { UpstreamAuth } from './messages';
import type { UpstreamErrorCode } from './UpstreamError';

/** How one target is. */
export interface TargetStatus {
  url: string;
  weight: number;
  backup: boolean;
  healthy: boolean;
  /** When `healthy` changed last. */
  since: Date;
  /** The result of the last health check, with what failed, if it failed. */
  lastCheck?: { at: Date; problem?: string };
}

/** What a client reports, for logs and metrics. */
export interface UpstreamHooks {
  /** After each attempt. `outcome` is `ok` if its answer was of use. */
  onAttempt?(attempt: {
    target: string;
    outcome: 'ok' | 'aborted' | UpstreamErrorCode;
    durationMs: number;
  }): void;
  /** When a target went out of use or came back. */
  onHealthChange?(target: TargetStatus): void;
  /** When the breaker of a target opened or closed. */
  onBreakerChange?(target: string, isOpen: boolean): void;
}

/** What a client is made of. */
export interface UpstreamOptions extends UpstreamConfig, UpstreamHooks {
  /** Tokens, besides the static `headers`. */
  auth?: UpstreamAuth;
}
