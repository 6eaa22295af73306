import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import { FrobsError } from './FrobsError';

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

  const lost = (cause: unknown) =>
    signal.aborted
      ? new FrobsError('timeout', `${request} took over ${timeout / 1000} s`)
      : new FrobsError('network', `${request} got no answer`, undefined, cause);

  const response = await fetchApi
    .fetch(url, { ...init, signal })
    .catch(cause => Promise.reject(lost(cause)));
  if (!response.ok) {
    throw await refused(request, response);
  }
  const text = await response
    .text()
    .catch(cause => Promise.reject(lost(cause)));
  return parse(request, text, schema);
}

async function refused(request: string, response: Response) {
  const cause = await ResponseError.fromResponse(response);
  const status = `${response.status} ${response.statusText}`.trim();
  return new FrobsError(
    'status',
    `${request} answered ${status}: ${cause.cause.message}`,
    response.status,
    cause,
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
      undefined,
      cause,
    );
  }
}
