import { ServiceUnavailableError, stringifyError } from '@backstage/errors';
import { describeShapeError } from '@internal/plugin-frobs-aggregator-common';
import type { z } from 'zod';

/**
 * Fetches JSON from an upstream API and checks its shape.
 *
 * @throws ServiceUnavailableError that names the request and the cause: no
 * connection, no answer within `timeout` ms, an error status, or a wrong field
 */
export async function fetchJson<T>(
  url: string,
  schema: z.ZodType<T>,
  { timeout, ...init }: RequestInit & { timeout: number },
): Promise<T> {
  const request = `${init.method ?? 'GET'} ${url}`;
  const signal = AbortSignal.timeout(timeout);

  const read = async () => {
    const response = await fetch(url, { ...init, signal });
    if (!response.ok) {
      response.body?.cancel().catch(() => {});
      throw new ServiceUnavailableError(
        `${request} answered ${response.status} ${response.statusText}`,
      );
    }
    return parseJson(request, await response.text());
  };

  const body = await read().catch(error => {
    throw error instanceof ServiceUnavailableError
      ? error
      : new ServiceUnavailableError(
          signal.aborted
            ? `${request} gave no answer within ${timeout} ms`
            : `${request} failed: ${stringifyError(error.cause ?? error)}`,
        );
  });

  const result = schema.safeParse(body);
  if (!result.success) {
    throw new ServiceUnavailableError(
      `${request} answered with an unexpected shape at ${describeShapeError(result.error)}`,
    );
  }
  return result.data;
}

function parseJson(request: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceUnavailableError(
      `${request} answered with something that is not JSON`,
    );
  }
}
