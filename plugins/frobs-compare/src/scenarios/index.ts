import { access } from './access';
import { failing } from './failing';
import { fitting } from './fitting';
import { reach } from './reach';
import type { Scenario } from './Scenario';
import { speed } from './speed';

export { ARTICLE_URL, CRITERIA, describeCriterion } from './criteria';
export * from './Scenario';

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
