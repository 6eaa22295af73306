import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, Flex, NumberField } from '@backstage/ui';
import type { Thunk } from '@internal/plugin-frobs-aggregator-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { getErrorHint } from '../api/getErrorHint';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';

/** Sets the thunk on top of the one that is shown. */
export const ThunkForm = (props: {
  thunk: Thunk | null;
  onThunkSet: () => void;
}) => {
  const { thunk, onThunkSet } = props;
  const frobsAggregatorApi = useApi(frobsAggregatorApiRef);
  const [targetWeight, setTargetWeight] = useState(thunk?.targetWeight ?? NaN);
  const [setting, setThunk] = useAsyncFn(async () => {
    await frobsAggregatorApi.setThunk({ targetWeight }, thunk?.version ?? 0);
    onThunkSet();
  }, [frobsAggregatorApi, targetWeight, thunk, onThunkSet]);

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
          size="small"
        />
        <Button type="submit" variant="secondary" isPending={setting.loading}>
          Set
        </Button>
      </Flex>
      {setting.error && (
        <Alert
          role="alert"
          status="danger"
          title={setting.error.message}
          description={getErrorHint(setting.error)}
        />
      )}
    </form>
  );
};
