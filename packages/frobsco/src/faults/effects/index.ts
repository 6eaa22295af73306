import { z } from 'zod';
import type { Behavior, Effect } from '../effect.ts';
import { bandwidth } from './bandwidth.ts';
import { cors } from './cors.ts';
import { dribble } from './dribble.ts';
import { emptyResponse } from './emptyResponse.ts';
import { hang } from './hang.ts';
import { invalidJson } from './invalidJson.ts';
import { latency } from './latency.ts';
import { malformedChunk } from './malformedChunk.ts';
import { outage } from './outage.ts';
import { oversized } from './oversized.ts';
import { randomData } from './randomData.ts';
import { rateLimit } from './rateLimit.ts';
import { reset } from './reset.ts';
import { slowClose } from './slowClose.ts';
import { stall } from './stall.ts';
import { status } from './status.ts';
import { truncate } from './truncate.ts';
import { wrongContentType } from './wrongContentType.ts';
import { wrongShape } from './wrongShape.ts';

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
