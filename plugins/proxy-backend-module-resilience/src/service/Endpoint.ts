import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  FairQueue,
  UpstreamClient,
  type TargetStatus,
} from '@internal/upstream-node';
import type { EndpointConfig } from '../config/readEndpoints';
import { Forwarder } from '../forward/Forwarder';
import { RequestLog, type LogServices } from '../forward/RequestLog';
import {
  PermissionChecker,
  type PermissionServices,
} from './PermissionChecker';

/** One endpoint with all its parts. */
export class Endpoint {
  readonly path: string;
  readonly client: UpstreamClient;
  readonly forwarder: Forwarder;

  constructor(
    config: EndpointConfig,
    services: LogServices & PermissionServices,
  ) {
    this.path = config.path;
    this.client = new UpstreamClient({
      ...config,
      maxBytes: Infinity,
      maxJsonBytes: Infinity,
      labels: { strategy: 'proxy', upstream: config.path },
      onHealthChange: target => logHealth(services.logger, config.path, target),
    });
    const { connections, queue, timeouts } = config;
    this.forwarder = new Forwarder(config, {
      client: this.client,
      // The client limits what all callers have together, by target.
      queue: new FairQueue(Infinity, timeouts.response, {
        running: connections / 2,
        waiting: queue,
      }),
      checker: new PermissionChecker(services, config.permissionCacheTtl),
      log: new RequestLog(config, services),
    });
  }
}

function logHealth(
  logger: LoggerService,
  path: string,
  { healthy, lastCheck, url }: TargetStatus,
): void {
  if (healthy) {
    logger.info(`${path}: ${url} is back`);
  } else {
    logger.warn(`${path}: ${url} is out: ${lastCheck?.problem}`);
  }
}
