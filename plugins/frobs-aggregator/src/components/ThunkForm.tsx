import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, NumberField } from '@backstage/ui';
import type { Thunk } from '@internal/plugin-frobs-aggregator-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';

/** Replaces the thunk that is shown. */
export const ThunkForm = (props: {
  thunk: Thunk | null;
  onThunkSet: () => void;
}) => {
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
