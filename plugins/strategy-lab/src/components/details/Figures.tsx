import { Flex, Text } from '@backstage/ui';

/** A list of named figures with a heading. */
export const Figures = ({
  title,
  figures,
}: {
  title: string;
  figures: Record<string, string>;
}) => (
  <Flex direction="column" gap="1">
    <Text as="h4" weight="bold">
      {title}
    </Text>
    <dl style={{ margin: 0 }}>
      {Object.entries(figures).map(([name, value]) => (
        <div key={name} style={{ display: 'flex', gap: 8 }}>
          <dt>{`${name}:`}</dt>
          <dd style={{ margin: 0 }}>{value}</dd>
        </div>
      ))}
    </dl>
  </Flex>
);
