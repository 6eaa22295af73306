import { z } from 'zod';
import type { ReadAnswer } from './attempt';
import { UpstreamError } from './UpstreamError';

/** An answer that came, but is not what it should be. */
export function shapeError(url: string, reason: string): UpstreamError {
  return new UpstreamError(
    `${url} answered with an unexpected shape at ${reason}`,
    { transient: false },
  );
}

/**
 * `at` says where the value stands in the answer.
 *
 * @throws UpstreamError that names the field which is wrong
 */
export function parseShape<T>(
  url: string,
  schema: z.ZodType<T>,
  value: unknown,
  at = '',
): T {
  const { data, error } = schema.safeParse(value);
  if (error) {
    const [{ path, message }] = error.issues;
    const field = z.core.toDotPath(path) || 'the whole value';
    throw shapeError(url, `${at}${field}: ${message}`);
  }
  return data as T;
}

/** Reads a whole answer; for those that are small. */
export function readJson<T>(schema: z.ZodType<T>): ReadAnswer<T> {
  return async response => {
    const text = await response.text();
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw shapeError(response.url, 'the whole value: it is not JSON');
    }
    return parseShape(response.url, schema, value);
  };
}
