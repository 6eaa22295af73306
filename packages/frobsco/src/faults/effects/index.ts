import { z } from 'zod';
import type { Behavior, Effect } from '../effect.ts';
import { emptyResponse, hang, randomData, reset } from './connections.ts';
import {
  invalidJson,
  oversized,
  wrongContentType,
  wrongShape,
} from './content.ts';
import { cors } from './cors.ts';
import { latency } from './latency.ts';
import { outage, rateLimit, status } from './responses.ts';
import {
  bandwidth,
  dribble,
  malformedChunk,
  slowClose,
  stall,
  truncate,
} from './transfer.ts';

const EFFECTS = [
  latency,
  bandwidth,
  dribble,
  status,
  outage,
  hang,
  stall,
  reset,
  emptyResponse,
  randomData,
  truncate,
  malformedChunk,
  invalidJson,
  wrongContentType,
  wrongShape,
  slowClose,
  rateLimit,
  cors,
  oversized,
] as const;

type SchemasOf<T extends readonly unknown[]> = {
  [K in keyof T]: T[K] extends { schema: infer S } ? S : never;
};

export const effectSchema = z
  .discriminatedUnion(
    'type',
    EFFECTS.map(({ schema }) => schema) as unknown as SchemasOf<typeof EFFECTS>,
  )
  .meta({ id: 'Effect' });

export type EffectConfig = z.infer<typeof effectSchema>;

const byType = new Map<string, Effect>(
  EFFECTS.map(effect => [effect.schema.shape.type.value, effect as Effect]),
);

/** Creates the behavior of one fault, with its own state. */
export function createBehavior(config: EffectConfig): Behavior {
  return byType.get(config.type)!.create(config);
}
