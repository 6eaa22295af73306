import { stringifyError, toError } from '@backstage/errors';
import { UpstreamError } from './UpstreamError';

/** What is asked of a `Response`, so that it need not be one. */
export type Answer = Pick<
  Response,
  'ok' | 'status' | 'statusText' | 'headers' | 'url' | 'text'
> & {
  body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
};

/** Reads an answer that arrived with a good status. */
export type ReadAnswer<T> = (response: Answer) => Promise<T>;

interface Init {
  method?: 'POST';
  headers?: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/** `fetch`, as far as it is needed here. */
export type FetchAnswer = (url: string, init: Init) => Promise<Answer>;

/** What a request says besides its URL. */
export type UpstreamRequest = Omit<Init, 'signal'> & {
  /** An error status that carries an answer all the same, as SOAP's 500 does. */
  answersWith?: number;
  /** What sends it, where that is not `fetch`. */
  fetchWith?: FetchAnswer;
};

/**
 * Sends one request and reads its answer.
 *
 * @throws UpstreamError, also where the answer breaks off or `signal` aborts
 */
export async function attempt<T>(
  url: string,
  { answersWith, fetchWith = fetch, ...init }: UpstreamRequest & Init,
  read: ReadAnswer<T>,
): Promise<T> {
  const request = `${init.method ?? 'GET'} ${url}`;
  try {
    const response = await fetchWith(url, init);
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

function refusal(request: string, response: Answer): UpstreamError {
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
