import type { Exchange } from '../http/exchange.ts';
import type { Behaviour, EffectContext } from './effect.ts';
import { intercept } from './intercept.ts';
import type { Rule } from './rule.ts';

/** A rule that hit an exchange. */
export interface Hit {
  rule: Rule;
  behaviour: Behaviour;
  context: EffectContext;
}

/** The rules that hit an exchange, in the order they were switched on. */
export function drawAll(rules: Rule[], exchange: Exchange): Hit[] {
  const closed = new AbortController();
  exchange.response.once('close', () => closed.abort());
  return rules.flatMap(rule => {
    const random = rule.draw(exchange);
    if (!random) {
      return [];
    }
    const { behaviour, removed } = rule;
    return [
      {
        rule,
        behaviour,
        context: { exchange, random, removed, closed: closed.signal },
      },
    ];
  });
}

async function act({ behaviour, context }: Hit) {
  try {
    return await behaviour.before?.(context);
  } catch (error) {
    if (!context.closed.aborted) {
      throw error;
    }
    // The client has gone, and nothing is left to do.
    return true;
  }
}

/** Applies the hits one after the other, then lets the app answer. */
export async function run(
  exchange: Exchange,
  hits: Hit[],
  next: () => void,
): Promise<void> {
  const { request, faults } = exchange;
  const { closed } = hits[0].context;
  // With a 304, a browser would go on with head and body as they once were.
  delete request.headers['if-none-match'];
  if (hits.some(({ behaviour }) => behaviour.body)) {
    delete request.headers['accept-encoding'];
  }
  const applied: Hit[] = [];
  const hasBegun = intercept(exchange, applied, closed);
  for (const [index, hit] of hits.entries()) {
    faults.push(hit.rule.fault.effect.type);
    applied.push(hit);
    if ((await act(hit)) === false) {
      faults.pop();
      applied.pop();
      hit.rule.undo();
    }
    if (hasBegun() || !request.socket.writable) {
      hits.slice(index + 1).forEach(({ rule }) => rule.undo());
      return;
    }
  }
  next();
}
