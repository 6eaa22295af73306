import type { ActiveFault } from '../../lab/MockControl';
import { READY_FAULTS } from './readyFaults';

/** What to call a fault, and all that the mock was told about it. */
export function describeFault({ id: _, applied: __, ...fault }: ActiveFault) {
  const { effect } = fault;
  // The mock gives the settings in the order in which it documents them, as we do.
  const effectJson = JSON.stringify(effect);
  const ready = READY_FAULTS.find(
    each => JSON.stringify(each.effect) === effectJson,
  );
  const [first, ...rest] = effect.type.replaceAll('-', ' ');
  return {
    name: ready?.label ?? `${first.toUpperCase()}${rest.join('')}`,
    json: JSON.stringify(fault),
  };
}
