import type { Call } from '../http/call.ts';
import type { ActiveFault, FaultHit } from './activeFault.ts';
import { intercept } from './intercept.ts';

/** The faults that apply to a call, in the order in which they were switched on. */
export function matchFaults(faults: ActiveFault[], call: Call): FaultHit[] {
  const closed = new AbortController();
  call.response.once('close', () => closed.abort());
  return faults.flatMap(fault => {
    const random = fault.match(call);
    if (!random) {
      return [];
    }
    const { removed } = fault;
    return [
      { fault, context: { call, random, removed, closed: closed.signal } },
    ];
  });
}

async function actBefore({ fault, context }: FaultHit) {
  try {
    return await fault.behavior.before?.(context);
  } catch (error) {
    if (!context.closed.aborted) {
      throw error;
    }
    // The client has closed the connection: nothing is left to do.
    return true;
  }
}

/** Applies the hits one after the other, then lets the app respond. */
export async function applyFaults(
  call: Call,
  hits: FaultHit[],
  next: () => void,
): Promise<void> {
  const { request, faults } = call;
  const { closed } = hits[0].context;
  // After a 304, a browser would use the head and body that it has cached.
  delete request.headers['if-none-match'];
  if (hits.some(({ fault }) => fault.behavior.body)) {
    delete request.headers['accept-encoding'];
  }
  const applied: FaultHit[] = [];
  const hasBegun = intercept(call, applied, closed);
  for (const [index, hit] of hits.entries()) {
    faults.push(hit.fault.config.effect.type);
    applied.push(hit);
    if ((await actBefore(hit)) === false) {
      faults.pop();
      applied.pop();
      hit.fault.undo();
    }
    if (hasBegun() || !request.socket.writable) {
      hits.slice(index + 1).forEach(({ fault }) => fault.undo());
      return;
    }
  }
  next();
}
