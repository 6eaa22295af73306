import { METHODS } from 'node:http';
import { z } from 'zod';
import { CALLERS } from '../http/caller.ts';
import type { Call } from '../http/call.ts';
import { compileRoute, ROUTE_PATTERN } from '../http/route.ts';
import { LISTENER_NAMES } from '../options.ts';
import { effectSchema } from './effects/index.ts';

// Not the control port, which removes faults.
const TARGETS = LISTENER_NAMES.filter(name => name !== 'control');

const shape = {
  effect: effectSchema,
  listeners: z.array(z.enum(TARGETS)).min(1).optional(),
  route: z
    .string()
    .max(200)
    .regex(ROUTE_PATTERN)
    .optional()
    .describe('For example `/v1/frobs/:id` or `/v1/*`.'),
  methods: z.array(z.enum(METHODS)).min(1).optional(),
  callers: z.array(z.enum(CALLERS)).min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
  skip: z
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('So many matching requests pass first.'),
  count: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('The fault applies so many times.'),
  durationMs: z.int().min(1).max(3_600_000).optional(),
};

const PER_REQUEST = [
  'route',
  'methods',
  'callers',
  'probability',
  'skip',
  'count',
];

export const faultSchema = z
  .strictObject(shape)
  .check(({ value, issues }) => {
    if (!refusesConnections(value)) {
      return;
    }
    for (const name of PER_REQUEST.filter(field => field in value)) {
      issues.push({
        code: 'custom',
        path: [name],
        message:
          'cannot be combined with refused connections, which have no request',
        input: value,
      });
    }
  })
  .meta({ id: 'Fault' });

/** What goes wrong, for which requests, and how often. */
export type Fault = z.infer<typeof faultSchema>;

export const faultStatusSchema = z
  .object({
    ...shape,
    id: z.string(),
    applied: z.int().describe('How often the fault was applied.'),
    expiresAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'FaultStatus' });

export type FaultStatus = z.infer<typeof faultStatusSchema>;

export function refusesConnections({ effect }: Pick<Fault, 'effect'>): boolean {
  return effect.type === 'outage' && effect.mode === 'refused';
}

/** Checks whether a fault's conditions match a call. */
export function createMatcher(fault: Fault): (call: Call) => boolean {
  const { effect, listeners, route, methods, callers } = fault;
  const isRoute = route === undefined ? () => true : compileRoute(route);
  return call => {
    // A fault of the preflight would look like missing CORS headers.
    const method =
      effect.type === 'cors' || !call.isPreflight || methods !== undefined;
    return (
      method &&
      (!listeners || listeners.some(name => name === call.listener.name)) &&
      (!methods || methods.includes(call.method)) &&
      (!callers || callers.includes(call.caller)) &&
      isRoute(call.path)
    );
  };
}
