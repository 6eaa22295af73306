import { stringifyError, toError } from '@backstage/errors';
import { UpstreamError } from './UpstreamError';

/** Reads an answer that arrived with a good status. */
export type ReadAnswer<T> = (response: Response) => Promise<T>;

/** What a request says besides its URL. */
export type UpstreamRequest = Pick<
  RequestInit,
  'method' | 'headers' | 'body'
> & {
  /** An error status that carries an answer all the same, as SOAP's 500 does. */
  answersWith?: number;
};

/**
 * Sends one request and reads its answer.
 *
 * @throws UpstreamError, also where the answer breaks off or `signal` aborts
 */
export async function attempt<T>(
  url: string,
  { answersWith, ...init }: UpstreamRequest & { signal: AbortSignal },
  read: ReadAnswer<T>,
): Promise<T> {
  const request = `${init.method ?? 'GET'} ${url}`;
  try {
    const response = await fetch(url, init);
    if (!response.ok && response.status !== answersWith) {
      // What an error says besides its status is nobody's business here.
      response.body?.cancel().catch(() => {});
      throw refusal(request, response);
    }
    return await read(response);
  } catch (error) {
    if (error instanceof UpstreamError) {
      throw error;
    }
    const cause = init.signal.aborted
      ? 'gave no answer in time'
      : `failed: ${stringifyError(toError(error).cause ?? error)}`;
    throw new UpstreamError(`${request} ${cause}`, { transient: true });
  }
}

function refusal(request: string, response: Response): UpstreamError {
  const { status, statusText, headers } = response;
  return new UpstreamError(`${request} answered ${status} ${statusText}`, {
    transient: status === 429 || status >= 500,
    status,
    challenge: headers.get('www-authenticate') ?? undefined,
    retryAfter: readRetryAfter(headers.get('retry-after')),
  });
}

/** Seconds or a date, see RFC 9110, section 10.2.3; gives ms. */
function readRetryAfter(value: string | null): number | undefined {
  if (!value) {
    return undefined;
  }
  const wait = /^\d+$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
