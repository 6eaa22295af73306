import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, Flex, NumberField } from '@backstage/ui';
import type { FrobSummary } from '@internal/plugin-frobs-aggregator-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { explainFailure } from '../api/explainFailure';
import { frobsApiRef } from '../api/FrobsApi';
import { SummaryCard } from './SummaryCard';

/** The thunk, which lives in the plugin's database, and a form to set it. */
export const ThunkCard = (props: {
  summary: FrobSummary;
  onThunkSet: () => void;
}) => {
  const { thunk, countOverTarget } = props.summary;
  const frobsApi = useApi(frobsApiRef);
  const [targetWeight, setTargetWeight] = useState(thunk?.targetWeight ?? NaN);
  const [setting, setThunk] = useAsyncFn(async () => {
    await frobsApi.setThunk({ targetWeight });
    props.onThunkSet();
  }, [frobsApi, targetWeight, props.onThunkSet]);

  return (
    <SummaryCard
      title="Thunk"
      value={thunk ? `${thunk.targetWeight.toLocaleString()} g` : 'not set'}
      details={
        thunk
          ? [
              `${countOverTarget} frobs are heavier`,
              `set by ${thunk.setBy}`,
              new Date(thunk.setAt).toLocaleString(),
            ]
          : ['The weight that frobs should not exceed']
      }
    >
      <form
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
      </form>
      {setting.error && (
        <Alert
          role="alert"
          status="danger"
          title={setting.error.message}
          description={explainFailure(setting.error)}
        />
      )}
    </SummaryCard>
  );
};
