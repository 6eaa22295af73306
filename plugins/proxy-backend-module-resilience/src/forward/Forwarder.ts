import { TLSSocket } from 'node:tls';
import { CustomErrorBase } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type {
  FairQueue,
  UpstreamClient,
  UpstreamResponse,
} from '@internal/upstream-node';
import type { Request, Response } from 'express';
import type { EndpointConfig } from '../config/readEndpoints';
import { readPermissions } from '../permissions';
import type { PermissionChecker } from '../service/PermissionChecker';
import { HeaderFilter } from './HeaderFilter';
import { ProxiedRequest } from './ProxiedRequest';
import type { RequestLog } from './RequestLog';
import { toResult, type Result } from './toResult';

/** 405: the endpoint does not let this method through. */
class MethodNotAllowedError extends CustomErrorBase {
  name = 'MethodNotAllowedError' as const;
  statusCode = 405;
}

/** What a forwarder works with. */
export interface ForwarderParts {
  client: UpstreamClient;
  queue: FairQueue;
  checker: PermissionChecker;
  log: RequestLog;
}

/** Sends requests to the targets of an endpoint, and their answers to the clients. */
export class Forwarder {
  readonly #config: EndpointConfig;
  readonly #parts: ForwarderParts;
  readonly #headers: HeaderFilter;
  readonly #permissions: Map<string, BasicPermission>;

  constructor(config: EndpointConfig, parts: ForwarderParts) {
    this.#config = config;
    this.#parts = parts;
    this.#headers = new HeaderFilter(config.allowedHeaders);
    this.#permissions = readPermissions(config);
  }

  /**
   * Resolves when the client has its answer, or has left.
   *
   * @throws an error for the client, if no answer has begun
   */
  async forward(request: Request, response: Response): Promise<void> {
    // It notices from now on when the client leaves.
    const proxied = new ProxiedRequest(request, response);
    await this.#authorize(request, response);
    const { checker, log } = this.#parts;
    const caller = await checker.callerOf(request);
    const auditEvent = await log.begin(proxied);
    const result = await this.#exchange(proxied, caller);
    await log.end(proxied, auditEvent, result);
    if (result.error) {
      throw result.error;
    }
    if (result.outcome !== 'answered') {
      cutOff(response);
    }
  }

  async #exchange(proxied: ProxiedRequest, caller: string): Promise<Result> {
    try {
      return await this.#parts.queue.run(
        caller,
        () => this.#answer(proxied),
        proxied.signal,
      );
    } catch (cause) {
      const result = toResult(proxied, cause);
      proxied.cancel();
      return result;
    } finally {
      proxied.end();
    }
  }

  async #answer(proxied: ProxiedRequest): Promise<Result> {
    const answer = await this.#send(proxied);
    this.#sendHead(proxied, answer);
    await sendBody(answer, proxied.response);
    return { outcome: 'answered', status: answer.statusCode };
  }

  async #authorize(request: Request, response: Response): Promise<void> {
    const { method } = request;
    const { allowedMethods } = this.#config;
    if (!allowedMethods.includes(method)) {
      response.setHeader('allow', allowedMethods.join(', '));
      throw new MethodNotAllowedError(`${method} is not allowed here`);
    }
    const permission = this.#permissions.get(method);
    if (permission) {
      await this.#parts.checker.authorize(request, permission);
    }
  }

  #send(proxied: ProxiedRequest): Promise<UpstreamResponse> {
    const { hasBody, method, path, request, signal } = proxied;
    const { 'content-length': length, ...headers } = this.#headers.copy(
      request.headers,
    );
    return this.#parts.client.request({
      method,
      path,
      headers: hasBody ? { ...headers, 'content-length': length } : headers,
      body: proxied.openBody(),
      signal,
      onAttempt: target => proxied.recordAttempt(target),
    });
  }

  #sendHead(
    proxied: ProxiedRequest,
    { headers, statusCode }: UpstreamResponse,
  ): void {
    const { request, response } = proxied;
    const {
      vary,
      'x-request-id': idOfApi,
      ...passed
    } = this.#headers.copy(headers);
    proxied.recordIdOfApi(idOfApi);
    if (hasNoBody(statusCode)) {
      delete passed['content-length'];
    }
    if (passed['cache-control']) {
      passed['cache-control'] = toPrivate(passed['cache-control']);
    }
    // Added to what the backend's own answers depend on, not in its place.
    if (vary) {
      addVary(response, String(vary));
    }
    // Or the backend's compression would hold events back until it has enough.
    if (String(passed['content-type']).startsWith('text/event-stream')) {
      delete request.headers['accept-encoding'];
    }
    // A client that does not read would hold a connection to the API for ever.
    response.setTimeout(this.#config.timeouts.idle, () => {
      if (response.writableLength > 0) {
        response.destroy();
      }
    });
    response.writeHead(statusCode, passed as Record<string, string>);
  }
}

function hasNoBody(status: number): boolean {
  return status === 204 || status === 304;
}

/** `pipeline` does the same for a tenth of all that a request costs here. */
function sendBody(
  { body, statusCode }: UpstreamResponse,
  response: Response,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // undici misses the bytes if such an answer gives a length, as RFC 9110 allows for 304.
    const end = () => response.end();
    body.once('error', hasNoBody(statusCode) ? end : reject);
    response.once('finish', resolve);
    // A client that leaves aborts the request, but the body may have ended before.
    response.once('close', reject);
    body.pipe(response);
  });
}

/**
 * The client, if there is one, must not take what it has for the whole. In HTTP/1.0, which nginx
 * speaks by default, the end of a connection is that of the answer, but a reset is not.
 */
function cutOff(response: Response): void {
  const { socket } = response;
  if (!socket || socket.destroyed || socket instanceof TLSSocket) {
    response.destroy();
  } else {
    socket.resetAndDestroy();
  }
}

/** A shared cache does not know who may read what it keeps. */
function toPrivate(cacheControl: string | string[]): string {
  const directives = String(cacheControl)
    .split(/\s*,\s*/)
    .filter(each => each && !/^(public|private|s-maxage)\b/i.test(each));
  return ['private', ...directives].join(', ');
}

function addVary(response: Response, value: string): void {
  try {
    response.vary(value);
  } catch {
    // It is not a list of header names, and clients cannot understand it either.
  }
}
