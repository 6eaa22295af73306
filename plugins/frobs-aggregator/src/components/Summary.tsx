import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { SummaryCards } from './SummaryCards';

/** Loads the summary and shows it. */
export const Summary = () => {
  const frobsApi = useApi(frobsAggregatorApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => frobsApi.getSummary(),
    [frobsApi],
  );

  if (error) {
    return (
      <FrobsErrorPanel
        error={error}
        request="GET /api/frobs-aggregator/summary"
        onRetry={retry}
      />
    );
  }
  return value ? (
    <SummaryCards summary={value} onThunkSet={retry} />
  ) : (
    <Progress />
  );
};
