import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Skeleton } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { getReasons } from './SourceErrors';
import { SummaryCards } from './SummaryCards';

/** Loads the summary. */
export function useSummary() {
  const frobsApi = useApi(frobsAggregatorApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => frobsApi.getSummary(),
    [frobsApi],
  );
  return {
    value,
    error,
    retry,
    /** Whether the summary gives the cause of another error already. */
    explains: (other: Error) =>
      error
        ? other.name === error.name
        : other instanceof ResponseError &&
          other.statusCode === 503 &&
          getReasons(value).length > 0,
  };
}

/** The summary, or why there is none. */
export const Summary = (props: ReturnType<typeof useSummary>) => {
  const { value, error, retry } = props;
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
    <Skeleton width="100%" height={320} />
  );
};
