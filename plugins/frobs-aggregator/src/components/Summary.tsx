import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { SummaryCards } from './SummaryCards';
import { useLatestSignal } from './useLatestSignal';

/** Loads the summary and shows it. */
export const Summary = () => {
  const frobsAggregatorApi = useApi(frobsAggregatorApiRef);
  const latestSignal = useLatestSignal();
  const { value, error, retry } = useAsyncRetry(
    () => frobsAggregatorApi.getSummary({ signal: latestSignal() }),
    [frobsAggregatorApi, latestSignal],
  );

  if (error) {
    return <FrobsErrorPanel error={error} onRetry={retry} />;
  }
  return value ? (
    <SummaryCards summary={value} onThunkSet={retry} />
  ) : (
    <Progress />
  );
};
