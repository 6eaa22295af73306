import type { z } from 'zod';

/**
 * Says in one line which field of a value is wrong and why, for instance
 * `[3].weight: Invalid input: expected number, received string`.
 *
 * @public
 */
export function describeShapeError(error: z.ZodError): string {
  const [first, ...others] = error.issues;
  const field = first.path.reduce<string>((path, key) => {
    if (typeof key === 'number') {
      return `${path}[${key}]`;
    }
    return path ? `${path}.${String(key)}` : String(key);
  }, '');
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${field || 'the whole value'}: ${first.message}${more}`;
}
