import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Random } from '../data/random.ts';
import type { Call } from '../http/call.ts';

/** What a fault may use while it works on one call. */
export interface EffectContext {
  call: Call;
  random: Random;
  /** Aborts when the client has closed the connection. */
  closed: AbortSignal;
  /** Aborts when the fault is removed. */
  removed: AbortSignal;
}

export type Body = AsyncIterable<Buffer>;

/** The places where a fault can act; most faults act in one of them only. */
export interface Behavior {
  /**
   * Runs before the app sees the request. If it responds or closes the connection, the
   * call ends here. Returns `false` if it did nothing, so that the journal does not
   * name the fault.
   */
  before?(context: EffectContext): Promise<void> | boolean | void;
  /** Runs when the app has set status and headers, before anything is sent. */
  head?(response: ServerResponse): void;
  /** Changes the app's body. The app neither compresses it nor responds with 304 then. */
  body?(source: Body, context: EffectContext): Body;
  /** The body keeps the length that the headers announced. */
  keepsLength?: boolean;
}

/** A kind of fault: its config, and what it does. */
export interface Effect<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  /** Called once for each fault, so that state in the closure belongs to that fault. */
  create(config: z.infer<S>): Behavior;
}

export function defineEffect<S extends z.ZodObject>(effect: Effect<S>) {
  return effect;
}

/** A `body` throws it to end the connection at that point, after some last bytes. */
export class ConnectionCutError extends Error {
  readonly lastBytes: string;

  constructor(lastBytes = '') {
    super('The connection is cut');
    this.name = 'ConnectionCutError';
    this.lastBytes = lastBytes;
  }
}

/** The longest delay of a Node timer, 24.8 days. */
export const FOREVER_MS = 2 ** 31 - 1;

/**
 * Waits, but not longer than the fault is active.
 *
 * @returns false if the fault was removed
 * @throws an `AbortError` if the client has closed the connection
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
