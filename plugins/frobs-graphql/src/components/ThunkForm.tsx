import { useApi } from '@backstage/core-plugin-api';
import { Button, Flex, NumberField } from '@backstage/ui';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { frobsGraphqlApiRef, type Thunk } from '../api/FrobsGraphqlApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';

/** Replaces the thunk that is shown. */
export const ThunkForm = (props: {
  thunk: Thunk | null;
  onThunkSet: () => Promise<void>;
}) => {
  const { thunk, onThunkSet } = props;
  const frobsApi = useApi(frobsGraphqlApiRef);
  const [targetWeight, setTargetWeight] = useState(thunk?.targetWeight ?? NaN);
  const [setting, setThunk] = useAsyncFn(async () => {
    await frobsApi.setThunk({ targetWeight }, thunk?.version ?? 0);
    await onThunkSet();
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
      {setting.error && <FrobsErrorPanel error={setting.error} />}
    </form>
  );
};
