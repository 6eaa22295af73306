import { access } from './access.ts';
import { failing } from './failing.ts';
import { fitting } from './fitting.ts';
import { graph } from './graph.ts';
import { reach } from './reach.ts';
import type { Scenario } from './Scenario.ts';
import { speed } from './speed.ts';

/** Scenarios that ask about the same side of an API. */
export interface ScenarioGroup {
  id: string;
  title: string;
  scenarios: Scenario[];
}

/** The groups. The scenario that asks the user to sign in comes last. */
export const SCENARIO_GROUPS: ScenarioGroup[] = [
  { id: 'fitting', title: 'Size and fit', scenarios: fitting },
  { id: 'speed', title: 'Speed and load', scenarios: speed },
  { id: 'failing', title: 'Failures', scenarios: failing },
  { id: 'reach', title: 'Network and transport', scenarios: reach },
  { id: 'graph', title: 'Several sources', scenarios: graph },
  { id: 'access', title: 'Access and own data', scenarios: access },
];

/** All scenarios, in the order of their groups. */
export const SCENARIOS: Scenario[] = SCENARIO_GROUPS.flatMap(
  ({ scenarios }) => scenarios,
);

/** @throws Error if there is no scenario with this id */
export function findScenario(id: string): Scenario {
  const found = SCENARIOS.find(scenario => scenario.id === id);
  if (!found) {
    throw new Error(`There is no scenario '${id}'`);
  }
  return found;
}
