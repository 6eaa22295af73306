import { z } from 'zod';
import {
  duration,
  headerName,
  headerValue,
  method,
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

const retry = z.strictObject({
  attempts: z.int().min(0).default(2),
  budget: z.number().min(0).max(1).default(0.2),
  statuses: z.array(z.int().min(400).max(599)).default([429, 502, 503, 504]),
});

const timeouts = z.strictObject({
  connect: duration.prefault('2s'),
  response: duration.prefault('10s'),
  idle: duration.prefault('60s'),
});

/** What may stand under one endpoint; what is not listed is a mistake. */
export const endpointSchema = z
  .strictObject({
    targets: z
      .array(target)
      .min(1, 'must have a target')
      .refine(
        targets => targets.some(({ backup }) => !backup),
        'must have a target that is no backup',
      ),
    headers: z
      .record(headerName, headerValue)
      // An environment variable that is not set leaves its key out.
      .refine(
        headers => Object.keys(headers).length > 0,
        'has no header; is its environment variable set?',
      )
      .default({}),
    caFile: z.string().min(1).optional(),
    allowedMethods: z
      .array(method)
      .min(1, 'must have a method')
      .default(['GET', 'HEAD']),
    allowedHeaders: z.array(headerName).default([]),
    permissions: z.partialRecord(method, z.string().min(1)).optional(),
    healthCheck: healthCheck.optional(),
    retry: retry.prefault({}),
    timeouts: timeouts.prefault({}),
    connections: positiveInt.default(100),
  })
  .superRefine(({ allowedMethods, permissions }, { addIssue }) => {
    if (!permissions) return;
    // Otherwise a method that somebody forgot would be open to everybody.
    for (const name of allowedMethods.filter(each => !permissions[each])) {
      addIssue({
        code: 'custom',
        path: ['permissions', name],
        message: 'is missing: each allowed method needs its permission',
      });
    }
  });
