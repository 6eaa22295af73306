import { Link } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import { ARTICLE_URL, FITS } from '@internal/strategies';
import { useState } from 'react';
import { FitLabel } from '../fit/FitLabel';
import { RunBar } from '../run/RunBar';
import { filterScenarios, NO_FILTERS } from './filterScenarios';
import { Matrix } from './Matrix';
import { ScoreCards } from './ScoreCards';
import { Toolbar } from './Toolbar';

/** All scenarios with the results of each strategy, and how often each one fits. */
export const Overview = () => {
  const [filters, setFilters] = useState(NO_FILTERS);
  return (
    <Flex direction="column" gap="4">
      <Text>
        Each scenario sets the FrobsCo mock to one of the problems that the
        guide{' '}
        <Link to={ARTICLE_URL} underline="always">
          Call Existing API
        </Link>{' '}
        describes. Then your browser loads the same page with all strategies.
      </Text>
      <ScoreCards />
      <RunBar />
      <Toolbar
        filters={filters}
        onChange={change => setFilters({ ...filters, ...change })}
      />
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        {FITS.map(fits => (
          <FitLabel key={fits} fits={fits} chip />
        ))}
        <Text variant="body-small" color="secondary">
          50×: compared with the best strategy that succeeded. Hatched: not
          measured yet.
        </Text>
      </Flex>
      <Matrix
        groups={filterScenarios(filters)}
        strategies={filters.strategies}
      />
    </Flex>
  );
};
