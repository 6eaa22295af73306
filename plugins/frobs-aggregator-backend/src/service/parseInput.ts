import { InputError } from '@backstage/errors';
import { describeShapeError } from '@internal/plugin-frobs-aggregator-common';
import type { z } from 'zod';

/**
 * Checks what a caller sent.
 *
 * @throws InputError that names the field and what it must be
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.infer<T> {
  const result = schema.safeParse(input);
  if (!result.success) {
    throw new InputError(describeShapeError(result.error));
  }
  return result.data;
}
