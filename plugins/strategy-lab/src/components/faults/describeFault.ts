import type { ActiveFault } from '../../runner/MockControlClient';
import { FAULT_OPTIONS } from './faultOptions';

/** The name of a fault, and its settings as JSON. */
export function describeFault({ id: _, applied: __, ...fault }: ActiveFault) {
  const { effect } = fault;
  // The mock returns the settings in the order in which FAULT_OPTIONS has them.
  const effectJson = JSON.stringify(effect);
  const option = FAULT_OPTIONS.find(
    ({ effect: known }) => JSON.stringify(known) === effectJson,
  );
  const [first, ...rest] = effect.type.replaceAll('-', ' ');
  return {
    name: option?.label ?? `${first.toUpperCase()}${rest.join('')}`,
    json: JSON.stringify(fault),
  };
}
