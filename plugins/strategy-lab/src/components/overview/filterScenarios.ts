import {
  describeCriterion,
  SCENARIO_GROUPS,
  STRATEGIES,
  type Scenario,
  type ScenarioGroup,
  type Strategy,
} from '@internal/strategies';

/** What the matrix shows. */
export interface Filters {
  query: string;
  /** The id of a group, or `all`. */
  group: string;
  /** The columns. */
  strategies: readonly Strategy[];
  /** Only scenarios in which these strategies do not fit alike. */
  onlyDifferences: boolean;
}

export const NO_FILTERS: Filters = {
  query: '',
  group: 'all',
  strategies: STRATEGIES,
  onlyDifferences: false,
};

/** All that a person may search for. */
const textOf = (scenario: Scenario) =>
  [
    scenario.title,
    scenario.question,
    scenario.lesson,
    ...scenario.criteria.flatMap(id => [id, describeCriterion(id)]),
  ]
    .join(' ')
    .toLowerCase();

const differs = ({ expected }: Scenario, strategies: readonly Strategy[]) =>
  new Set(strategies.map(each => expected[each].fits)).size > 1;

/** The groups with the scenarios that match; without those that have none. */
export function filterScenarios(filters: Filters): ScenarioGroup[] {
  const { query, group, strategies, onlyDifferences } = filters;
  const words = query.toLowerCase().split(/\s+/);
  const matches = (scenario: Scenario) => {
    const text = textOf(scenario);
    return (
      words.every(word => text.includes(word)) &&
      (!onlyDifferences || differs(scenario, strategies))
    );
  };
  return SCENARIO_GROUPS.filter(({ id }) => group === 'all' || group === id)
    .map(each => ({ ...each, scenarios: each.scenarios.filter(matches) }))
    .filter(({ scenarios }) => scenarios.length > 0);
}
