import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import { FrobsError } from './FrobsError';

/** Enough to tell what went wrong; some servers answer with whole pages. */
const MAX_DETAIL_CHARS = 300;

/**
 * Fetches JSON and checks its shape.
 *
 * @throws FrobsError, also where no answer came within `timeout` ms
 */
export async function requestJson<T>(
  url: string,
  schema: z.ZodType<T>,
  options: RequestInit & { fetchApi: FetchApi; timeout: number },
): Promise<T> {
  const { fetchApi, timeout, ...init } = options;
  const request = `${init.method ?? 'GET'} ${url}`;
  const signal = AbortSignal.timeout(timeout);

  const fail = (cause: unknown): never => {
    throw signal.aborted
      ? new FrobsError('timeout', `${request} took over ${timeout / 1000} s`)
      : new FrobsError('network', `${request} got no answer`, { cause });
  };

  const response = await fetchApi.fetch(url, { ...init, signal }).catch(fail);
  if (!response.ok) {
    throw await refused(request, response);
  }
  return parse(request, await response.text().catch(fail), schema);
}

async function refused(request: string, response: Response) {
  const status = `${response.status} ${response.statusText}`.trim();
  const cause = await ResponseError.fromResponse(response);
  // What the server said, without the words put before it in parsing.
  const detail = cause.body.error.message
    .replace(/^Request failed with status \d+ [^,]*(, )?/, '')
    .slice(0, MAX_DETAIL_CHARS);
  return new FrobsError(
    'status',
    `${request} answered ${status}${detail && `: ${detail}`}`,
    { cause, status: response.status },
  );
}

function parse<T>(request: string, text: string, schema: z.ZodType<T>): T {
  const { data, error } = schema.safeParse(toJson(request, text));
  if (error) {
    const [{ path, message }] = error.issues;
    const field = path.join('.') || 'the whole answer';
    throw new FrobsError(
      'shape',
      `${request} answered with an unexpected shape at ${field}: ${message}`,
    );
  }
  return data as T;
}

function toJson(request: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new FrobsError(
      'shape',
      `${request} answered with something that is not JSON`,
      { cause },
    );
  }
}
