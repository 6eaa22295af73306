import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { ResponseReader } from '../types';
import { UpstreamError } from '../UpstreamError';

/** An answer that arrived, but is not what was expected at one place. */
export function shapeError(request: string, problem: string): UpstreamError {
  return new UpstreamError(
    `${request} answered with an unexpected shape at ${problem}`,
    { code: 'shape', transient: false },
  );
}

/**
 * Validates a value of an answer.
 *
 * @param at - where the value is in the answer, such as `[3].`
 * @throws UpstreamError whose log message names the field that is wrong
 */
export function parseShape<T>(
  request: string,
  schema: z.ZodType<T>,
  value: unknown,
  at = '',
): T {
  const { data, error } = schema.safeParse(value);
  if (error) {
    const [{ message, path }] = error.issues;
    const place = (at + z.core.toDotPath(path)).replace(/\.$/, '');
    throw shapeError(request, `${place || 'the whole value'}: ${message}`);
  }
  return data as T;
}

/** Reads a whole JSON answer and validates it. */
export function readJson<T>(schema: z.ZodType<T>): ResponseReader<T> {
  return async ({ body, request }) => {
    const json = await text(body);
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      throw shapeError(request, 'the whole value: it is not JSON');
    }
    return parseShape(request, schema, value);
  };
}
