import { usePermission } from '@backstage/plugin-permission-react';
import { Text } from '@backstage/ui';
import {
  frobsThunkUpdatePermission,
  valueOf,
  type FrobSummary,
} from '@internal/plugin-frobs-aggregator-common';
import { SummaryCard } from './SummaryCard';
import { ThunkForm } from './ThunkForm';

/** The thunk, which is in the plugin's database, and a form to set it. */
export const ThunkCard = (props: {
  summary: FrobSummary;
  onThunkSet: () => void;
}) => {
  const { summary, onThunkSet } = props;
  const thunk = valueOf(summary.thunk);
  const over = valueOf(summary.frobs)?.overTarget;
  const { allowed, loading } = usePermission({
    permission: frobsThunkUpdatePermission,
  });

  const details = thunk
    ? [
        over ? `${over.count} frobs are heavier` : 'Count unavailable',
        `set by ${thunk.setBy}`,
        new Date(thunk.setAt).toLocaleString(),
      ]
    : [];

  return (
    <SummaryCard
      title="Target weight"
      part={summary.thunk}
      value={thunk ? `${thunk.targetWeight.toLocaleString()} g` : 'not set'}
      details={['The thunk, stored by this plugin', ...details]}
    >
      {allowed && <ThunkForm thunk={thunk} onThunkSet={onThunkSet} />}
      {!allowed && !loading && (
        <Text>
          Only members of the team that runs FrobsCo may change it: it takes the
          permission {frobsThunkUpdatePermission.name}.
        </Text>
      )}
    </SummaryCard>
  );
};
