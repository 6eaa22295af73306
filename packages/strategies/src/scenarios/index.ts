import { access } from './access.ts';
import { failing } from './failing.ts';
import { fitting } from './fitting.ts';
import { graph } from './graph.ts';
import { reach } from './reach.ts';
import type { Scenario } from './Scenario.ts';
import { speed } from './speed.ts';

/** All scenarios. The one that asks the user to sign in comes last. */
export const SCENARIOS: Scenario[] = [
  ...fitting,
  ...speed,
  ...failing,
  ...reach,
  ...graph,
  ...access,
];

/** @throws Error if there is no scenario with this id */
export function findScenario(id: string): Scenario {
  const found = SCENARIOS.find(scenario => scenario.id === id);
  if (!found) {
    throw new Error(`There is no scenario '${id}'`);
  }
  return found;
}
