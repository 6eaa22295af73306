import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { PropsWithChildren } from 'react';

/** A figure with what it is made of. */
export const SummaryCard = (
  props: PropsWithChildren<{
    title: string;
    value: string;
    details: string[];
  }>,
) => (
  <Card>
    <CardHeader>
      <Text as="h2" variant="title-x-small">
        {props.title}
      </Text>
    </CardHeader>
    <CardBody>
      <Flex direction="column" gap="1">
        <Text variant="title-medium">{props.value}</Text>
        {props.details.map(detail => (
          <Text key={detail}>{detail}</Text>
        ))}
        {props.children}
      </Flex>
    </CardBody>
  </Card>
);
