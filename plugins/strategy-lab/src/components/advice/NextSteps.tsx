import { Flex, Text } from '@backstage/ui';
import {
  newCommand,
  STRATEGY_LABELS,
  type Recommendation,
} from '@internal/strategies';
import appConfigs from '../appConfigs.generated.json';
import { CodeBlock } from '../CodeBlock';
import { CopyButton } from '../CopyButton';
import { StrategyDiagram } from '../StrategyDiagram/StrategyDiagram';
import { StrategyLink } from '../StrategyLink';

/** The picture of the recommended strategy, its command, its config and its example. */
export const NextSteps = ({ strategy }: Recommendation) => (
  <Flex direction="column" gap="3">
    {strategy && (
      <>
        <StrategyDiagram strategy={strategy} />
        <CodeBlock title="Create a plugin" code={newCommand(strategy)} />
        <CodeBlock title="app-config.yaml" code={appConfigs[strategy]} />
      </>
    )}
    <Flex align="center" gap="3">
      {strategy && (
        <StrategyLink
          strategy={strategy}
          text={`Open the example: ${STRATEGY_LABELS[strategy]}`}
        />
      )}
      <CopyButton label="Copy link" text={window.location.href} />
    </Flex>
    <Text as="p" variant="body-small" color="secondary">
      The link has your selection.
    </Text>
  </Flex>
);
