import type { ActiveFault } from './activeFault.ts';
import type { EffectContext } from './effect.ts';

/** A fault that applies to a call. */
export interface FaultHit {
  fault: ActiveFault;
  context: EffectContext;
}
