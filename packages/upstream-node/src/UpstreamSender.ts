import type { UpstreamResponse } from './messages';
import type { UpstreamOptions } from './options';
import { sameOriginPath } from './response/sameOriginPath';
import type { Target } from './targets/Target';
import { toUpstreamError } from './toUpstreamError';
import type { UpstreamCall } from './UpstreamCall';
import { toLogMessage, UpstreamError } from './UpstreamError';

const MAX_REDIRECTS = 5;
const DISCARD_WITHIN_MS = 500;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Sends a request to one target, once. */
export class UpstreamSender {
  readonly #options: UpstreamOptions;
  readonly #headers: Record<string, string>;

  constructor(options: UpstreamOptions) {
    this.#options = options;
    // In lower case, so that no header of a request can stand beside a secret.
    this.#headers = Object.fromEntries(
      Object.entries(options.headers).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
  }

  /**
   * With a new token if the API asks for one.
   *
   * @throws UpstreamError, or the reason of the caller's signal
   */
  async send(
    call: UpstreamCall,
    target: Target,
    path = target.basePath + call.request.path,
  ): Promise<UpstreamResponse> {
    const { auth } = this.#options;
    if (!auth) {
      return this.#dispatch(call, target, path);
    }
    const sent = auth.headers();
    const response = await this.#dispatch(call, target, path, sent);
    if (response.statusCode !== 401 || !call.isReplayable) {
      return response;
    }
    const renewed = await this.#renew(call, response, sent);
    if (!renewed) {
      return response;
    }
    discard(response);
    return this.#dispatch(call, target, path, renewed);
  }

  /** As {@link UpstreamSender.send}, and follows redirects to the same origin. */
  async sendAndFollow(
    call: UpstreamCall,
    target: Target,
  ): Promise<UpstreamResponse> {
    let path = target.basePath + call.request.path;
    let response = await this.send(call, target, path);
    if (call.method !== 'GET' && call.method !== 'HEAD') {
      return response;
    }
    for (let redirects = 0; redirects < MAX_REDIRECTS; redirects += 1) {
      if (!REDIRECTS.has(response.statusCode) || !response.headers.location) {
        break;
      }
      discard(response);
      path = sameOriginPath(response, new URL(target.origin + path));
      response = await this.send(call, target, path);
    }
    return response;
  }

  async #renew(
    call: UpstreamCall,
    response: UpstreamResponse,
    sent: Record<string, string>,
  ): Promise<Record<string, string> | undefined> {
    const challenge = [response.headers['www-authenticate']].flat()[0];
    try {
      const renewing = this.#options.auth!.renew(challenge, sent);
      return await unlessAborted(renewing, call.signal);
    } catch (error) {
      discard(response);
      // The error is not one of the target, which must not be taken out of use for it.
      throw new UpstreamError(
        `${call.label} answered 401, and there is no token: ${toLogMessage(error)}`,
        { code: 'no-token', transient: false },
      );
    }
  }

  async #dispatch(
    call: UpstreamCall,
    target: Target,
    path: string,
    token?: Record<string, string>,
  ): Promise<UpstreamResponse> {
    const { connections, queue, timeouts } = this.#options;
    if (target.waiting >= connections + queue) {
      throw new UpstreamError(
        `${call.label} was not sent: too many requests wait already`,
        { code: 'queue-full', transient: true },
      );
    }
    target.waiting += 1;
    try {
      const sent = target.dispatcher.request({
        origin: target.origin,
        method: call.method as 'GET',
        path: path || '/',
        headers: { ...call.request.headers, ...this.#headers, ...token },
        body: call.request.body,
        signal: call.signal,
        headersTimeout: timeouts.attempt ?? 0,
        bodyTimeout: timeouts.idle,
      });
      const { statusCode, headers, body } = await unlessAborted(
        sent,
        call.signal,
      );
      return { request: call.label, statusCode, headers, body };
    } catch (error) {
      throw toUpstreamError(error, call);
    } finally {
      target.waiting -= 1;
    }
  }
}

/** Lets go of an answer; a short rest is read, so that its connection can be kept. */
export function discard({ body }: UpstreamResponse): void {
  body.on('error', () => {}).resume();
  setTimeout(() => body.destroy(), DISCARD_WITHIN_MS).unref();
}

/** undici follows a signal only once the request has left the queue for a connection. */
function unlessAborted<T>(sent: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    sent
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
