import { Link } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import type { Recommendation } from '../../advice/recommend';
import { ROAD_PAGES } from '../roadPages';
import { STRATEGY_NAMES } from '../../report/words';

function toSentence({ strategy, combination }: Recommendation): string {
  if (strategy) {
    return `Take: ${STRATEGY_NAMES[strategy]}`;
  }
  return combination
    ? `No single one as it stands. Nearest: ${STRATEGY_NAMES[combination.strategy]}`
    : 'No single one does all of this';
}

/** What to take, read out as soon as it changes. */
export const Verdict = (recommendation: Recommendation) => {
  const { strategy, combination } = recommendation;
  const taken = strategy ?? combination?.strategy;
  return (
    <Flex direction="column" gap="2">
      <div aria-live="polite">
        <Text as="h2" variant="title-medium">
          {toSentence(recommendation)}
        </Text>
        {combination?.takes.map(line => (
          <Text as="p" key={line}>
            {line}
          </Text>
        ))}
      </div>
      {taken && (
        <Link to={ROAD_PAGES[taken]}>
          {`See it at work: ${STRATEGY_NAMES[taken]}`}
        </Link>
      )}
    </Flex>
  );
};
