import { Flex, SearchField, Select, Switch } from '@backstage/ui';
import {
  SCENARIO_GROUPS,
  STRATEGIES,
  STRATEGY_LABELS,
} from '@internal/strategies';
import type { Filters } from './filterScenarios';

const GROUPS = [
  { value: 'all', label: 'All groups' },
  ...SCENARIO_GROUPS.map(({ id, title }) => ({ value: id, label: title })),
];

const COLUMNS = STRATEGIES.map(strategy => ({
  value: strategy,
  label: STRATEGY_LABELS[strategy],
}));

/** Filters the matrix. */
export const Toolbar = ({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}) => (
  <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
    <SearchField
      aria-label="Search scenarios"
      placeholder="Search scenarios"
      size="small"
      value={filters.query}
      onChange={query => onChange({ query })}
      style={{ flex: '1 1 180px', maxWidth: 280 }}
    />
    <Select
      aria-label="Group"
      size="small"
      options={GROUPS}
      value={filters.group}
      onChange={group => onChange({ group: `${group}` })}
      style={{ flex: '0 1 190px' }}
    />
    <Select
      aria-label="Strategies"
      size="small"
      selectionMode="multiple"
      options={COLUMNS}
      value={[...filters.strategies]}
      onChange={keys => {
        const strategies = STRATEGIES.filter(each => keys.includes(each));
        onChange(strategies.length > 0 ? { strategies } : {});
      }}
      style={{ flex: '0 1 240px' }}
    />
    <Switch
      label="Only differences"
      isSelected={filters.onlyDifferences}
      onChange={onlyDifferences => onChange({ onlyDifferences })}
    />
  </Flex>
);
