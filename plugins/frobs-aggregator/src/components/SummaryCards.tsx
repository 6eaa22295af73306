import { Flex, Grid, Text } from '@backstage/ui';
import {
  valueOf,
  type FrobSummary,
} from '@internal/plugin-frobs-aggregator-common';
import { grams } from './grams';
import { Histogram } from './Histogram';
import { SourceErrors } from './SourceErrors';
import { StatusBars } from './StatusBars';
import { SummaryCard } from './SummaryCard';
import { ThunkCard } from './ThunkCard';
import { Trend } from './Trend';

const rounded = (value: number) =>
  value.toLocaleString(undefined, { maximumFractionDigits: 2 });

/** The summary as cards, one part beside the other. */
export const SummaryCards = (props: {
  summary: FrobSummary;
  onThunkSet: () => void;
}) => {
  const { summary, onThunkSet } = props;
  const frobs = valueOf(summary.frobs);
  const flerps = valueOf(summary.flerps);
  return (
    <Flex direction="column" gap="4">
      <SourceErrors summary={summary} />
      <Grid.Root
        columns={{ initial: '1', sm: '2', lg: '4' }}
        gap="4"
        style={{ alignItems: 'start' }}
      >
        <SummaryCard
          title="Frobs"
          part={summary.frobs}
          value={frobs?.count.toLocaleString()}
        >
          {frobs && <StatusBars stats={frobs} />}
        </SummaryCard>
        <SummaryCard
          title="Flerps"
          part={summary.flerps}
          value={flerps && rounded(flerps.total)}
          details={
            flerps && [
              `of ${flerps.count} flerps in all`,
              flerps.mean === null
                ? 'no mean'
                : `${rounded(flerps.mean)} on average`,
            ]
          }
        >
          {flerps && flerps.totals.length > 1 && (
            <Trend totals={flerps.totals} />
          )}
        </SummaryCard>
        <SummaryCard
          title="Heaviest"
          part={summary.frobs}
          value={frobs?.heaviest[0] && grams(frobs.heaviest[0].weight)}
          details={frobs?.heaviest.map(
            ({ name, weight }) => `${name}: ${grams(weight)}`,
          )}
        >
          {frobs?.count ? <Histogram stats={frobs} /> : undefined}
          {frobs?.overTarget && (
            <Text variant="body-small">
              The line is the target weight,{' '}
              {grams(frobs.overTarget.targetWeight)}.
            </Text>
          )}
        </SummaryCard>
        <ThunkCard summary={summary} onThunkSet={onThunkSet} />
      </Grid.Root>
    </Flex>
  );
};
