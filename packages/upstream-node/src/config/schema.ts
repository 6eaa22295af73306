import { z } from 'zod';
import {
  duration,
  headerName,
  headerValue,
  pemFile,
  positiveInt,
  targetUrl,
} from './fields';

const target = z.strictObject({
  url: targetUrl,
  weight: positiveInt.default(1),
  backup: z.boolean().default(false),
});

const healthCheck = z.strictObject({
  path: z.string().startsWith('/', 'must start with a slash'),
  interval: duration.prefault('5s'),
  timeout: duration.prefault('2s'),
  unhealthyAfter: positiveInt.default(2),
  healthyAfter: positiveInt.default(1),
});

/**
 * Of an API in trouble: breakers count them, and by default they are retried. The input of one
 * caller may cause others, such as 500.
 */
export const TROUBLE_STATUSES = [429, 502, 503, 504];

const retry = z.strictObject({
  attempts: z.int().min(0).default(2),
  budget: z.number().min(0).max(1).default(0.2),
  statuses: z.array(z.int().min(400).max(599)).default(TROUBLE_STATUSES),
});

const timeouts = z.strictObject({
  connect: duration.prefault('2s'),
  attempt: duration.optional(),
  response: duration.prefault('10s'),
  upload: duration.prefault('5m'),
  idle: duration.prefault('60s'),
});

const breaker = z.strictObject({
  failures: positiveInt.default(5),
  openFor: duration.prefault('5s'),
});

const tls = z
  .strictObject({
    caFile: pemFile('CERTIFICATE').optional(),
    certFile: pemFile('CERTIFICATE').optional(),
    keyFile: pemFile('PRIVATE KEY').optional(),
  })
  .refine(({ certFile, keyFile }) => !certFile === !keyFile, {
    error: 'needs certFile and keyFile together',
  })
  .transform(({ caFile: ca, certFile: cert, keyFile: key }) => ({
    ca,
    cert,
    key,
  }));

/**
 * What the config of an API can contain; the README explains each key. Output is
 * complete, with times in ms and the contents of files. Add keys with `extend`.
 */
export const upstreamSchema = z.strictObject({
  targets: z
    .array(target)
    .min(1, 'must have a target')
    .refine(
      targets => targets.some(({ backup }) => !backup),
      'must have a target that is no backup',
    ),
  headers: z
    .record(headerName, headerValue)
    // If an environment variable is not set, its key is missing.
    .refine(
      headers => Object.keys(headers).length > 0,
      'has no header; is its environment variable set?',
    )
    .default({}),
  tls: tls.optional(),
  healthCheck: healthCheck.optional(),
  breaker: breaker.optional(),
  retry: retry.prefault({}),
  timeouts: timeouts.prefault({}),
  connections: positiveInt.default(100),
  queue: z.int().min(0).default(1_000),
  maxBytes: positiveInt.default(5_000_000),
  // What is parsed at once holds up all other requests, and some JSON takes 100 ns a byte.
  maxJsonBytes: positiveInt.default(100_000),
});

/** The output of {@link upstreamSchema}. */
export type UpstreamConfig = z.output<typeof upstreamSchema>;

/** @see UpstreamConfig */
export type TargetConfig = UpstreamConfig['targets'][number];

/** @see UpstreamConfig */
export type HealthCheckConfig = NonNullable<UpstreamConfig['healthCheck']>;
