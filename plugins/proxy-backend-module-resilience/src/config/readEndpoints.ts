import { readFileSync } from 'node:fs';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { EndpointConfig } from './EndpointConfig';
import { endpointSchema } from './schema';

/** The only place, besides config.d.ts, that says where the endpoints stand. */
export const CONFIG_KEY = 'proxyResilience';

const PATH = /^(\/[\w.~-]+)+$/;
const endpointsSchema = z.record(
  z.string().regex(PATH, "must be a path, as in '/api-name'"),
  endpointSchema,
);

/**
 * Reads all endpoints once, at startup.
 *
 * @throws InputError that names each key which is missing or wrong, by its full
 * name and without its value
 */
export function readEndpoints(config: Config): EndpointConfig[] {
  const { data, error } = endpointsSchema.safeParse(
    config.getOptional(CONFIG_KEY) ?? {},
  );
  if (error) fail(error.issues.flatMap(describe));
  return Object.entries(data!).map(([path, endpoint]) => {
    const key = `${CONFIG_KEY}.${path}`;
    // The proxy plugin would silently take its own one.
    if (config.getOptional('proxy.endpoints')?.hasOwnProperty(path)) {
      fail([`${key}: proxy.endpoints has the same path`]);
    }
    return { ...endpoint, path, ca: readCa(endpoint.caFile, `${key}.caFile`) };
  });
}

function describe({ path, message, ...issue }: z.core.$ZodIssue): string[] {
  const key = path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : `${name}.${String(part)}`,
    CONFIG_KEY,
  );
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(unknown => `${key}.${unknown}: is not known`);
  }
  if (issue.code === 'invalid_key') {
    return [`${key}: ${issue.issues.map(each => each.message).join(', ')}`];
  }
  return [`${key}: ${message}`];
}

function readCa(file: string | undefined, key: string): string | undefined {
  if (file === undefined) return undefined;
  try {
    const pem = readFileSync(file, 'utf8');
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  } catch (error) {
    fail([`${key}: cannot be read (${(error as NodeJS.ErrnoException).code})`]);
  }
  return fail([`${key}: has no certificate in PEM`]);
}

function fail(problems: string[]): never {
  throw new InputError(`Invalid config at ${problems.join('; ')}`);
}
