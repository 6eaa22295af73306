import { Grid } from '@backstage/ui';
import {
  valueOf,
  type FrobSummary,
} from '@internal/plugin-frobs-aggregator-common';
import { SummaryCard } from './SummaryCard';
import { ThunkCard } from './ThunkCard';

const grams = (weight: number) => `${weight.toLocaleString()} g`;

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
    <Grid.Root columns={{ initial: '1', sm: '2', lg: '4' }} gap="4">
      <SummaryCard
        title="Frobs"
        part={summary.frobs}
        value={frobs?.count.toLocaleString()}
        details={Object.entries(frobs?.countByStatus ?? {}).map(
          ([status, count]) => `${count} ${status}`,
        )}
      />
      <SummaryCard
        title="Flerps"
        part={summary.flerps}
        value={flerps && rounded(flerps.total)}
        details={
          flerps
            ? [
                `of ${flerps.count} flerps in all`,
                flerps.mean === null
                  ? 'no mean'
                  : `${rounded(flerps.mean)} on average`,
              ]
            : []
        }
      />
      <SummaryCard
        title="Heaviest"
        part={summary.frobs}
        value={frobs?.heaviest[0] && grams(frobs.heaviest[0].weight)}
        details={
          frobs?.heaviest.map(
            ({ name, weight }) => `${name}, ${grams(weight)}`,
          ) ?? []
        }
      />
      <ThunkCard summary={summary} onThunkSet={onThunkSet} />
    </Grid.Root>
  );
};
