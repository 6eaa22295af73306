import { validateHeaderName, validateHeaderValue } from 'node:http';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
// What belongs to one connection is never handed on to the next.
const HOP_BY_HOP =
  /^(connection|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

const passes = (check: () => void) => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

/** A HumanDuration in any form that Backstage reads, as milliseconds. */
export const duration = z.unknown().transform((value, { issues }) => {
  try {
    const config = new ConfigReader({ value } as { value: string });
    const ms = durationToMilliseconds(
      readDurationFromConfig(config, { key: 'value' }),
    );
    if (ms > 0) return ms;
  } catch {
    // Said below, and without the name of the stand-in key.
  }
  issues.push({
    code: 'custom',
    input: value,
    message: "must be a duration longer than nothing, as in '5s'",
  });
  return z.NEVER;
});

export const positiveInt = z.int().positive();

export const method = z.enum(METHODS, {
  error: `must be one of ${METHODS.join(', ')}`,
});

export const headerName = z
  .string()
  .refine(name => passes(() => validateHeaderName(name)), 'is no header name')
  .refine(
    name => !HOP_BY_HOP.test(name),
    'belongs to a connection and cannot be passed on',
  );

/** The value may be a secret, so that no message shows it. */
export const headerValue = z
  .string()
  .min(1, 'must not be empty')
  .refine(
    value => passes(() => validateHeaderValue('x', value)),
    'has a character that no header may have',
  );

export const targetUrl = z
  .string()
  .refine(url => /^https?:$/.test(URL.parse(url)?.protocol ?? ''), {
    error: 'must be an http(s) URL',
    abort: true,
  })
  .transform(url => new URL(url))
  .refine(
    ({ username, password }) => !username && !password,
    'must have no credentials, which belong into headers',
  )
  .refine(
    ({ search, hash }) => !search && !hash,
    'must have neither query nor fragment',
  );
