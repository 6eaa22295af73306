import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';

const invalid = (key: string, reason: string) =>
  new InputError(`Invalid config at ${key}: ${reason}`);

/** In ms. */
export function readDuration(
  config: Config,
  key: string,
  byDefault: HumanDuration,
): number {
  const duration = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : byDefault,
  );
  if (duration <= 0) {
    throw invalid(key, 'must be longer than nothing');
  }
  return duration;
}

/** A whole number that is not negative. */
export function readCount(
  config: Config,
  key: string,
  byDefault: number,
): number {
  const count = config.getOptionalNumber(key) ?? byDefault;
  if (!Number.isSafeInteger(count) || count < 0) {
    throw invalid(key, `'${count}' is not a whole number`);
  }
  return count;
}

/** Without a slash at its end. */
export function readUrl(config: Config, key: string): string {
  const value = config.getString(key);
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
    throw invalid(key, `'${value}' is not an http(s) URL`);
  }
  return value.replace(/\/+$/, '');
}
