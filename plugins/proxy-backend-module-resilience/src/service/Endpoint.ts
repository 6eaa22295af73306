import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import type { EndpointConfig } from '../config/EndpointConfig';
import { Forwarder } from '../forward/Forwarder';
import { HELPFUL_HEADERS } from '../forward/headers';
import { RequestLog } from '../forward/RequestLog';
import { Balancer } from '../targets/Balancer';
import { HealthChecker } from '../targets/HealthChecker';
import { Target } from '../targets/Target';
import { Gate, type GateServices } from './Gate';
import type { ProxyConfig } from './ProxyConfig';

/** One endpoint with all its parts. */
export class Endpoint {
  readonly path: string;
  readonly targets: Target[];
  readonly #config: EndpointConfig;
  readonly #checker: HealthChecker;
  readonly #forwarder: Forwarder;
  readonly #gate: Gate;

  constructor(
    config: EndpointConfig,
    { logger, ...services }: GateServices & { logger: LoggerService },
  ) {
    this.#config = config;
    this.path = config.path;
    this.targets = config.targets.map(target => new Target(target, config));
    this.#checker = new HealthChecker(config, this.targets, logger);
    this.#gate = new Gate(config, services);
    this.#forwarder = new Forwarder(config, {
      balancer: new Balancer(this.targets),
      checker: this.#checker,
      log: new RequestLog(config.path, logger),
    });
  }

  /** What the proxy plugin is to know of the endpoint. */
  get proxyConfig(): ProxyConfig {
    const { allowedHeaders } = this.#config;
    return {
      // It must have one, but `router` sees to it that nothing goes there.
      target: this.targets[0].url,
      // A header that is not here is gone before the forwarder sees the request.
      allowedHeaders: [...HELPFUL_HEADERS, ...allowedHeaders],
      // The proxy plugin answers other methods with a page of HTML.
      allowedMethods: undefined,
      // The one place in which http-proxy-middleware waits for us, after the
      // proxy plugin has seen to credentials and headers. Its other hooks come
      // too late: once it has sent a request, the plugin ends the client's answer
      // with whatever becomes of it, and a retry has nowhere to go.
      router: async request => {
        const response = request.res!;
        request.url = urlBelow(request);
        await this.#gate.admit(request, response);
        await this.#forwarder.forward(request, response);
        // It would go on to proxy what is answered; an error it hands to Backstage.
        return new Promise<never>(() => {});
      },
    };
  }

  start(): void {
    this.#checker.start();
  }

  stop(): void {
    this.#checker.stop();
    // Not waited for: what streams ends with the client's connection, later on.
    for (const target of this.targets) void target.close();
  }
}

/**
 * The URL that is left below the endpoint. It was there already, but then
 * http-proxy-middleware has put the original one in its place.
 */
function urlBelow({ originalUrl, baseUrl }: Request): string {
  // As in `GET http://host/path`, which is meant for proxies of another kind.
  if (!originalUrl.startsWith(baseUrl)) {
    throw new InputError('The request must be for a path, not for a whole URL');
  }
  return originalUrl.slice(baseUrl.length);
}
