import { readFileSync } from 'node:fs';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

// Headers of one connection are never passed on to the next.
const HOP_BY_HOP =
  /^(connection|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

/** A HumanDuration in any form that Backstage reads, such as `5s`; output in ms. */
export const duration = z.unknown().transform((value, { issues }) => {
  try {
    const config = new ConfigReader({ value } as { value: string });
    const ms = durationToMilliseconds(
      readDurationFromConfig(config, { key: 'value' }),
    );
    if (ms > 0) {
      return ms;
    }
  } catch {
    // Reported below, without the name of the stand-in key.
  }
  issues.push({
    code: 'custom',
    input: value,
    message: "must be a duration above zero, such as '5s'",
  });
  return z.NEVER;
});

/** An integer above zero. */
export const positiveInt = z.int().positive();

/** The name of a header that may be passed on. */
export const headerName = z
  .string()
  .refine(name => passes(() => validateHeaderName(name)), 'is no header name')
  .refine(
    name => !HOP_BY_HOP.test(name),
    'belongs to a connection and cannot be passed on',
  );

/** The value of a header. It may be a secret, so no message contains it. */
export const headerValue = z
  .string()
  .min(1, 'must not be empty')
  .refine(
    value => passes(() => validateHeaderValue('x', value)),
    'has a character that no header may have',
  );

/** A base URL without credentials, query and fragment; output is a `URL`. */
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

/** A path to a PEM file; output is its content. */
export function pemFile(kind: 'CERTIFICATE' | 'PRIVATE KEY') {
  return z.string().transform((path, { issues }) => {
    const fail = (message: string) => {
      issues.push({ code: 'custom', input: path, message });
      return z.NEVER;
    };
    try {
      const pem = readFileSync(path, 'utf8');
      // Private keys can be of a named type, as in "BEGIN EC PRIVATE KEY".
      const isKind = new RegExp(`-----BEGIN ([A-Z]+ )?${kind}-----`).test(pem);
      return isKind ? pem : fail(`has no ${kind.toLowerCase()} in PEM`);
    } catch (error) {
      return fail(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  });
}
