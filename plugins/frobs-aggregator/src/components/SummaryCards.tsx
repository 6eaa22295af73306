import { Grid, Text } from '@backstage/ui';
import type { FrobSummary } from '@internal/plugin-frobs-aggregator-common';
import { SummaryCard } from './SummaryCard';
import { ThunkCard } from './ThunkCard';

const grams = (weight: number) => `${weight.toLocaleString()} g`;

const rounded = (value: number) =>
  value.toLocaleString(undefined, { maximumFractionDigits: 2 });

/** The summary as cards. */
export const SummaryCards = (props: {
  summary: FrobSummary;
  onThunkSet: () => void;
}) => {
  const { summary, onThunkSet } = props;
  return (
    <>
      <Grid.Root columns={{ initial: '1', sm: '2', lg: '4' }} gap="4">
        <SummaryCard
          title="Frobs"
          value={summary.count.toLocaleString()}
          details={Object.entries(summary.countByStatus).map(
            ([status, count]) => `${count} ${status}`,
          )}
        />
        <SummaryCard
          title="Flerps"
          value={rounded(summary.flerps.total)}
          details={[
            `of ${summary.flerps.count} flerps in all`,
            summary.flerps.mean === null
              ? 'no mean'
              : `${rounded(summary.flerps.mean)} on average`,
          ]}
        />
        <SummaryCard
          title="Heaviest"
          value={summary.heaviest[0] ? grams(summary.heaviest[0].weight) : '–'}
          details={summary.heaviest.map(
            ({ name, weight }) => `${name}, ${grams(weight)}`,
          )}
        />
        <ThunkCard summary={summary} onThunkSet={onThunkSet} />
      </Grid.Root>
      <Text as="p" variant="body-small" color="secondary">
        Computed {new Date(summary.computedAt).toLocaleString()} from{' '}
        {summary.computedFrom
          .map(({ source, items }) => `${items} items of ${source}`)
          .join(' and ')}
        .
      </Text>
    </>
  );
};
