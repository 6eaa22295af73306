import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Text,
} from '@backstage/ui';
import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import type { PropsWithChildren } from 'react';
import { FreshnessLabel } from './FreshnessLabel';

/** A figure with what it is made of, and how fresh it is. */
export const SummaryCard = (
  props: PropsWithChildren<{
    title: string;
    part: SourceResult<unknown>;
    value: string | null | undefined;
    details?: string[] | null;
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
        <Text variant="title-medium">{props.value ?? '–'}</Text>
        {props.details?.map(detail => (
          <Text key={detail}>{detail}</Text>
        ))}
        {props.children}
      </Flex>
    </CardBody>
    <CardFooter>
      <FreshnessLabel part={props.part} />
    </CardFooter>
  </Card>
);
