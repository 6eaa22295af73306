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

const time = (iso: string) => new Date(iso).toLocaleTimeString();

/** How fresh a part of the summary is. */
function describeFreshness(part: SourceResult<unknown>): string {
  if (part.state === 'unavailable') {
    return '✗ Unavailable';
  }
  if (part.state === 'stale' && part.reason) {
    return `◷ Stale since ${time(part.staleSince)}`;
  }
  const refreshed = part.state === 'stale' ? '; being refreshed' : '';
  return `As of ${time(part.asOf)}, from ${part.source}${refreshed}`;
}

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
      <Text
        variant="body-small"
        weight={'reason' in props.part ? 'bold' : 'regular'}
      >
        {describeFreshness(props.part)}
      </Text>
    </CardFooter>
  </Card>
);
