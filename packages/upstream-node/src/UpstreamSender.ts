import type { Dispatcher } from 'undici';
import { parseRetryAfter } from './retry/retryAfter';
import type { Target } from './targets/Target';
import { toUpstreamError } from './toUpstreamError';
import type { UpstreamOptions, UpstreamResponse } from './types';
import { unlessAborted } from './unlessAborted';
import type { UpstreamCall } from './UpstreamCall';
import { toLogMessage, UpstreamError } from './UpstreamError';

const MAX_REDIRECTS = 5;
const DISCARD_WITHIN_MS = 500;
const DISCARD_BYTES = 128 * 1024;
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
    const sent = await this.#credentials(call);
    const response = await this.#dispatch(call, target, path, sent);
    if (!sent || response.statusCode !== 401 || !call.isReplayable) {
      return response;
    }
    const renewed = await this.#renew(call, sent, response);
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
    for (let redirects = 0; ; redirects += 1) {
      const response = await this.send(call, target, path);
      const { headers, statusCode } = response;
      if (!REDIRECTS.has(statusCode) || !headers.location) {
        return response;
      }
      path = sameOriginPath(response, target.origin + path);
      const isRead = call.method === 'GET' || call.method === 'HEAD';
      if (!isRead || redirects === MAX_REDIRECTS) {
        return response;
      }
      discard(response);
    }
  }

  async #credentials(
    call: UpstreamCall,
  ): Promise<Record<string, string> | undefined> {
    const sent = this.#options.auth?.headers();
    const isMissing = call.request.needsToken && sent && !sent.authorization;
    return isMissing ? this.#renew(call, sent) : sent;
  }

  async #renew(
    call: UpstreamCall,
    sent: Record<string, string>,
    response?: UpstreamResponse,
  ): Promise<Record<string, string> | undefined> {
    const challenge = response
      ? [response.headers['www-authenticate']].flat()[0]
      : 'Bearer';
    try {
      const renewing = this.#options.auth!.renew(challenge, sent);
      return await unlessAborted(renewing, call.signal);
    } catch (error) {
      if (response) {
        discard(response);
      }
      // The error is not one of the target, which must not be taken out of use for it.
      throw new UpstreamError(
        `${call.label} needs a token, and there is none: ${toLogMessage(error)}`,
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
    const release = () => {
      target.waiting -= 1;
    };
    const sent = target.dispatcher.request({
      origin: target.origin,
      method: call.method as Dispatcher.HttpMethod,
      path: path || '/',
      headers: { ...call.request.headers, ...this.#headers, ...token },
      body: call.openBody(),
      signal: call.signal,
      headersTimeout: timeouts.attempt ?? 0,
      bodyTimeout: timeouts.idle,
    });
    // Not when it is aborted: undici keeps it in its queue until its turn, and follows
    // its signal only from then on.
    sent.then(release, release);
    try {
      const response = await unlessAborted(sent, call.signal);
      const { statusCode, headers, body } = response;
      return { request: call.label, statusCode, headers, body };
    } catch (error) {
      throw toUpstreamError(error, call);
    }
  }
}

/** Whether a status says that the API has a problem, and not the request. */
export function isFailure(status: number): boolean {
  return status === 429 || status >= 500;
}

/** An answer with a status that is an error. */
export function toStatusError(response: UpstreamResponse): UpstreamError {
  const { headers, request, statusCode: status } = response;
  return new UpstreamError(`${request} answered ${status}`, {
    code: 'status',
    status,
    transient: isFailure(status),
    retryAfterMs: parseRetryAfter(headers['retry-after']),
    response,
  });
}

/** Lets go of an answer; a short rest is read, so that its connection can be kept. */
export function discard({ body }: UpstreamResponse): void {
  (body as Dispatcher.ResponseData['body'])
    .dump({
      limit: DISCARD_BYTES,
      signal: AbortSignal.timeout(DISCARD_WITHIN_MS),
    })
    .catch(() => {});
}

/**
 * The path to which a redirect of `url` leads on the same origin.
 *
 * @throws UpstreamError that names another origin: headers with secrets would go there
 */
function sameOriginPath(response: UpstreamResponse, url: string): string {
  const { origin } = new URL(url);
  const next = URL.parse(`${response.headers.location}`, url);
  if (next?.origin === origin) {
    return next.pathname + next.search;
  }
  discard(response);
  throw new UpstreamError(
    `${response.request} redirects to another origin, ${next?.origin}, which gets no request`,
    { code: 'redirect', transient: false },
  );
}
