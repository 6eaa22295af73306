import type {
  AuditorService,
  AuditorServiceEvent,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toLogMessage } from '@internal/upstream-node';
import type { EndpointConfig } from '../config/readEndpoints';
import type { ProxiedRequest } from './ProxiedRequest';
import type { Result } from './toResult';

/** The Backstage services that keep what happened. */
export interface LogServices {
  auditor: AuditorService;
  logger: LoggerService;
}

/**
 * Writes one line for each request, without headers and query, and an audit event for
 * each one that uses a secret.
 */
export class RequestLog {
  readonly #config: EndpointConfig;
  readonly #services: LogServices;

  constructor(config: EndpointConfig, services: LogServices) {
    this.#config = config;
    this.#services = services;
  }

  /** Call it before the secret is sent. */
  async begin(proxied: ProxiedRequest): Promise<AuditorServiceEvent | null> {
    const { auditsReads, headers, path } = this.#config;
    const usesSecret = Object.keys(headers).length > 0;
    return usesSecret && (auditsReads || !proxied.isRead)
      ? this.#services.auditor.createEvent({
          eventId: 'secret-use',
          severityLevel: proxied.isRead ? 'low' : 'medium',
          request: proxied.request,
          meta: { endpoint: path, requestId: proxied.id },
        })
      : null;
  }

  async end(
    proxied: ProxiedRequest,
    event: AuditorServiceEvent | null,
    { cause, error, outcome, status }: Result,
  ): Promise<void> {
    const { attempts, id, idOfApi, method, path, target } = proxied;
    const failed = outcome !== 'client-gone' && (status ?? 500) >= 500;
    this.#services.logger[failed ? 'warn' : 'info'](
      `${method} ${this.#config.path}${path.split('?', 1)[0]} ${outcome}`,
      {
        type: 'proxiedRequest',
        requestId: id,
        ...(idOfApi && { idOfApi }),
        ...(status !== undefined && { status }),
        ...(failed && cause !== undefined && { cause: toLogMessage(cause) }),
        target: target ?? 'none',
        attempts,
        durationMs: Math.round(proxied.elapsedMs),
      },
    );
    const meta = { outcome, ...(status !== undefined && { status }) };
    await (error ? event?.fail({ error, meta }) : event?.success({ meta }));
  }
}
