import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { frobsApiRef } from '../api/FrobsApi';
import { Failure } from './Failure';
import { SummaryCards } from './SummaryCards';
import { useLatestSignal } from './useLatestSignal';

/** Loads the summary and shows it. */
export const Summary = () => {
  const frobsApi = useApi(frobsApiRef);
  const latestSignal = useLatestSignal();
  const { value, error, retry } = useAsyncRetry(
    () => frobsApi.getSummary({ signal: latestSignal() }),
    [frobsApi, latestSignal],
  );

  if (error) {
    return <Failure error={error} onRetry={retry} />;
  }
  return value ? (
    <SummaryCards summary={value} onThunkSet={retry} />
  ) : (
    <Progress />
  );
};
