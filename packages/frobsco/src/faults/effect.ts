import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Random } from '../data/random.ts';
import type { Exchange } from '../http/exchange.ts';

/** What a fault may use while it works on one exchange. */
export interface EffectContext {
  exchange: Exchange;
  random: Random;
  /** Aborts when the client has gone. */
  closed: AbortSignal;
  /** Aborts when the fault is removed. */
  removed: AbortSignal;
}

export type Body = AsyncIterable<Buffer>;

/** The places where a fault can act; most act in one of them only. */
export interface Behaviour {
  /**
   * Before the app sees the request; an answered exchange ends here. Returns
   * `false` when there was nothing to do, so that it is not told as a fault.
   */
  before?(context: EffectContext): Promise<void> | boolean | void;
  /** When the app has set status and headers, and nothing was sent yet. */
  head?(response: ServerResponse): void;
  /** On the app's body; it is neither compressed nor a 304 then. */
  body?(source: Body, context: EffectContext): Body;
  /** The body keeps the length that the headers announced. */
  keepsLength?: boolean;
}

/** A kind of fault: what configures it, and what it does. */
export interface Effect<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  /** Called once per fault, so state in the closure is the fault's own. */
  create(config: z.infer<S>): Behaviour;
}

export function defineEffect<S extends z.ZodObject>(effect: Effect<S>) {
  return effect;
}

/** Thrown by a body to end the connection there, after some last bytes. */
export class Cut extends Error {
  readonly lastBytes: string;

  constructor(lastBytes = '') {
    super('The connection is cut');
    this.lastBytes = lastBytes;
  }
}

/** The longest delay that a timer knows. */
export const FOREVER_MS = 2 ** 31 - 1;

/**
 * Waits, but no longer than the fault is on.
 *
 * @returns false when the fault was removed
 * @throws an `AbortError` when the client has gone
 */
export async function pause(
  ms: number,
  { closed, removed }: Pick<EffectContext, 'closed' | 'removed'>,
): Promise<boolean> {
  try {
    const signal = AbortSignal.any([closed, removed]);
    return await sleep(ms, true, { signal });
  } catch (error) {
    if (closed.aborted) {
      throw error;
    }
    return false;
  }
}

export const milliseconds = () => z.int().min(0).max(600_000);
