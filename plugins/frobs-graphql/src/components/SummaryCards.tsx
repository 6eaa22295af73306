import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Grid,
  Text,
} from '@backstage/ui';
import type { PropsWithChildren } from 'react';
import type { SummaryData } from '../api/FrobsGraphqlApi';
import { ThunkForm } from './ThunkForm';

const time = (iso: string) => new Date(iso).toLocaleTimeString();

const SummaryCard = (
  props: PropsWithChildren<{
    title: string;
    value?: string;
    details: string[];
    freshness?: NonNullable<
      NonNullable<SummaryData['frobSummary']>['frobs']
    >['freshness'];
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
        {props.details.map(detail => (
          <Text key={detail}>{detail}</Text>
        ))}
        {props.children}
      </Flex>
    </CardBody>
    {props.freshness && (
      <CardFooter>
        <Text variant="body-small">
          As of {time(props.freshness.asOf)}, from {props.freshness.source}
          {props.freshness.staleSince && '; stale'}
          {props.freshness.reason && `: ${props.freshness.reason}`}
        </Text>
      </CardFooter>
    )}
  </Card>
);

/** The summary as cards. A part is missing if its field failed. */
export const SummaryCards = (props: {
  summary: SummaryData['frobSummary'];
  onThunkSet: () => Promise<void>;
}) => {
  const { frobs, flerps, thunk = null } = props.summary ?? {};
  return (
    <Grid.Root
      columns={{ initial: '1', sm: '3' }}
      gap="4"
      style={{ alignItems: 'start' }}
    >
      <SummaryCard
        title="Frobs"
        value={frobs?.count.toLocaleString()}
        details={(frobs?.countByStatus ?? []).map(
          ({ status, count }) => `${count} ${status}`,
        )}
        freshness={frobs?.freshness}
      />
      <SummaryCard
        title="Flerps"
        value={flerps?.total.toLocaleString()}
        details={flerps ? [`of ${flerps.count} flerps in all`] : []}
        freshness={flerps?.freshness}
      />
      <SummaryCard
        title="Target weight"
        value={thunk ? `${thunk.targetWeight.toLocaleString()} g` : 'not set'}
        details={[
          'The thunk, stored by the frobs aggregator',
          ...(frobs?.overTarget
            ? [`${frobs.overTarget.count} frobs are heavier`]
            : []),
          ...(thunk ? [`set by ${thunk.setBy}`] : []),
        ]}
      >
        <ThunkForm thunk={thunk} onThunkSet={props.onThunkSet} />
      </SummaryCard>
    </Grid.Root>
  );
};
