import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { describeCriterion, type Reason } from '@internal/strategies';
import { scenarioRouteRef } from '../../routes';

/** Facts, what they mean for a strategy, and the scenarios that prove it. */
export const Reasons = ({
  reasons,
  showChange,
}: {
  reasons: Reason[];
  /** Whether to show what would change the outcome. */
  showChange?: boolean;
}) => {
  const scenarioPath = useRouteRef(scenarioRouteRef);
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {reasons.map(({ fact, label, criteria, scenario, why, change }) => (
        <li key={fact}>
          <Flex direction="column" gap="1" mb="3">
            <Text weight="bold">{label}</Text>
            <Text>{why}</Text>
            {showChange && change && (
              <Text>{`What would change it: ${change}`}</Text>
            )}
            <Text variant="body-small" color="secondary">
              {criteria
                .map(id => `${id} – ${describeCriterion(id)}`)
                .join('; ')}
            </Text>
            <Link
              to={scenarioPath({ id: scenario })}
              aria-label={`Prove it: ${label}`}
            >
              Prove it
            </Link>
          </Flex>
        </li>
      ))}
    </ul>
  );
};
