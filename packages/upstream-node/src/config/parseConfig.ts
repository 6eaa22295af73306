import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * Reads everything below `key` at once.
 *
 * @throws InputError that names each key that is missing, wrong or unknown, by its
 * full name and without its value
 */
export function parseConfig<T extends z.ZodType>(
  schema: T,
  config: Config,
  key: string,
): z.output<T> {
  const result = schema.safeParse(config.getOptional(key) ?? {});
  if (result.success) {
    return result.data;
  }
  const problems = result.error.issues.flatMap(issue => describe(issue, key));
  throw new InputError(`Invalid config at ${problems.join('; ')}`);
}

function describe(
  { path, message, ...issue }: z.core.$ZodIssue,
  root: string,
): string[] {
  const key = path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : `${name}.${String(part)}`,
    root,
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(unknown => `${key}.${unknown}: is not known`);
  }
  if (issue.code === 'invalid_key') {
    return [`${key}: ${issue.issues.map(each => each.message).join(', ')}`];
  }
  return [`${key}: ${message}`];
}
