import { access } from './access.ts';
import { failing } from './failing.ts';
import { fitting } from './fitting.ts';
import { reach } from './reach.ts';
import type { Scenario } from './Scenario.ts';
import { speed } from './speed.ts';

export { ARTICLE_URL, CRITERIA, describeCriterion } from './criteria.ts';
export * from './Scenario.ts';

/** All that is compared. The one that needs a person comes last. */
export const SCENARIOS: Scenario[] = [
  ...fitting,
  ...speed,
  ...failing,
  ...reach,
  ...access,
];

/** @throws Error for an id that no scenario has */
export function findScenario(id: string): Scenario {
  const found = SCENARIOS.find(scenario => scenario.id === id);
  if (!found) {
    throw new Error(`There is no scenario '${id}'`);
  }
  return found;
}
