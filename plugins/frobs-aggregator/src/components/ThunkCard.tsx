import { useApi } from '@backstage/core-plugin-api';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { Button, Flex, NumberField, Text } from '@backstage/ui';
import {
  frobsThunkUpdatePermission,
  valueOf,
  type FrobSummary,
  type Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { grams } from './grams';
import { SummaryCard } from './SummaryCard';

/** Replaces the thunk that is shown. */
const ThunkForm = (props: { thunk: Thunk | null; onThunkSet: () => void }) => {
  const { thunk, onThunkSet } = props;
  const frobsApi = useApi(frobsAggregatorApiRef);
  const [targetWeight, setTargetWeight] = useState(thunk?.targetWeight ?? NaN);
  const [setting, setThunk] = useAsyncFn(async () => {
    await frobsApi.setThunk({ targetWeight }, thunk?.version ?? 0);
    onThunkSet();
  }, [frobsApi, targetWeight, thunk, onThunkSet]);

  return (
    <form
      style={{ marginTop: 'var(--bui-space-3)' }}
      onSubmit={event => {
        event.preventDefault();
        setThunk();
      }}
    >
      <Flex direction="column" gap="2" align="start">
        <NumberField
          label="Target weight in grams"
          value={targetWeight}
          onChange={setTargetWeight}
          minValue={1}
          validate={value => (Number.isNaN(value) ? 'Enter a weight.' : null)}
          size="small"
        />
        <Button type="submit" variant="secondary" isPending={setting.loading}>
          Set
        </Button>
      </Flex>
      {setting.error && (
        <FrobsErrorPanel
          error={setting.error}
          request="PUT /api/frobs-aggregator/thunk"
        />
      )}
    </form>
  );
};

/** The thunk, which is in the plugin's database, and a form to set it. */
export const ThunkCard = (props: {
  summary: FrobSummary;
  onThunkSet: () => void;
}) => {
  const thunk = valueOf(props.summary.thunk);
  const over = valueOf(props.summary.frobs)?.overTarget;
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
      part={props.summary.thunk}
      value={thunk ? grams(thunk.targetWeight) : 'not set'}
      details={['The thunk, stored by this plugin', ...details]}
    >
      <RequirePermission
        permission={frobsThunkUpdatePermission}
        errorPage={
          <Text>
            Only members of the team that runs FrobsCo may change it: it takes
            the permission {frobsThunkUpdatePermission.name}.
          </Text>
        }
      >
        <ThunkForm thunk={thunk} onThunkSet={props.onThunkSet} />
      </RequirePermission>
    </SummaryCard>
  );
};
