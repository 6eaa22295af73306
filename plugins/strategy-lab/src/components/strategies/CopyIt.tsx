import { Flex, Text } from '@backstage/ui';
import { newCommand, PROFILES, type Strategy } from '@internal/strategies';
import { CodeBlock } from '../CodeBlock';
import snippets from '../snippets.generated.json';

/** The code and the config that make the strategy. */
const SNIPPETS: Record<Strategy, (keyof typeof snippets)[]> = {
  direct: ['direct-config', 'direct-request'],
  proxy: ['proxy-config', 'proxy-request'],
  backend: ['backend-config', 'backend-router', 'backend-request'],
  graphql: ['graphql-extend', 'graphql-loader', 'graphql-query'],
};

/** What a plugin author writes, and the command that writes most of it. */
export const CopyIt = ({ strategy }: { strategy: Strategy }) => (
  <Flex direction="column" gap="4">
    <Text as="p">
      <strong>You write</strong> {PROFILES[strategy].youWrite} This command
      creates it for your API:
    </Text>
    <CodeBlock code={newCommand(strategy)} />
    <Text as="h2" variant="title-x-small">
      The lines that make the strategy
    </Text>
    {SNIPPETS[strategy].map(id => (
      <CodeBlock key={id} code={snippets[id].code} title={snippets[id].file} />
    ))}
  </Flex>
);
