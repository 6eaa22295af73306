import type { UpstreamConfig } from './config/schema';
import type { UpstreamAuth } from './messages';

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

/** What a client reports, for logs. */
export interface UpstreamHooks {
  /** When a target went out of use or came back. */
  onHealthChange?(target: TargetStatus): void;
  /** When the breaker of a target opened or closed. */
  onBreakerChange?(target: string, isOpen: boolean): void;
}

/** What a client is made of. */
export interface UpstreamOptions extends UpstreamConfig, UpstreamHooks {
  /** Tokens, besides the static `headers`. */
  auth?: UpstreamAuth;
  /** On each metric and span of this client. */
  labels?: { strategy: string; upstream: string };
}
