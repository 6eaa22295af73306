import { Link } from '@backstage/core-components';
import { Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  ARTICLE_URL,
  newCommand,
  STRATEGIES,
  STRATEGY_LABELS,
  type Strategy,
} from '@internal/strategies';
import { useState } from 'react';
import { CodeBlock } from '../CodeBlock';
import { useHasMock } from '../useHasMock';

const CONTROL_URL = 'http://localhost:7190';

/** The command that makes a plugin, and where to read on. */
export const StartYourOwn = () => {
  const [strategy, setStrategy] = useState<Strategy>('direct');
  const hasMock = useHasMock();
  return (
    <Flex direction="column" gap="3">
      <RadioGroup
        aria-label="Strategy"
        orientation="horizontal"
        value={strategy}
        onChange={value => setStrategy(value as Strategy)}
      >
        {STRATEGIES.map(each => (
          <Radio key={each} value={each}>
            {STRATEGY_LABELS[each]}
          </Radio>
        ))}
      </RadioGroup>
      <CodeBlock code={newCommand(strategy)} />
      <Text as="p">
        The command asks for the address of your API and creates the packages.
      </Text>
      <Flex gap="4" style={{ flexWrap: 'wrap' }}>
        <Link to={ARTICLE_URL}>The guide Call Existing API</Link>
        {hasMock && <Link to={CONTROL_URL}>Control page of the mock API</Link>}
      </Flex>
      {hasMock && (
        <Text as="p" variant="body-small" color="secondary">
          Demo accounts of FrobsCo: freda, who may set the target weight, and
          ada, who may not. The password of both is frobs.
        </Text>
      )}
    </Flex>
  );
};
