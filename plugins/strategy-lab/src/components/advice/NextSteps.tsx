import { Flex, Text } from '@backstage/ui';
import {
  newCommand,
  STRATEGY_LABELS,
  type Recommendation,
} from '@internal/strategies';
import appConfigs from '../appConfigs.generated.json';
import { CodeBlock } from '../CodeBlock';
import { CopyButton } from '../CopyButton';
import { StrategyDiagram } from '../StrategyDiagram';
import { StrategyLink } from '../StrategyLink';

/** The picture of the recommended strategy, its command, its config and its example. */
export const NextSteps = ({ strategy, combination }: Recommendation) => {
  const chosen = strategy ?? combination?.strategy;
  return (
    <Flex direction="column" gap="3">
      {chosen && (
        <>
          <StrategyDiagram strategy={chosen} />
          <CodeBlock title="Create a plugin" code={newCommand(chosen)} />
          <CodeBlock title="app-config.yaml" code={appConfigs[chosen]} />
        </>
      )}
      <Flex align="center" gap="3">
        {chosen && (
          <StrategyLink
            strategy={chosen}
            text={`Open the example: ${STRATEGY_LABELS[chosen]}`}
          />
        )}
        <CopyButton label="Copy link" text={window.location.href} />
      </Flex>
      <Text as="p" variant="body-small" color="secondary">
        The link has your selection.
      </Text>
    </Flex>
  );
};
