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
  const summary = useAsyncRetry(() => frobsApi.getSummary(), [frobsApi]);
  return {
    ...summary,
    /** Whether the summary gives the cause of another error already. */
    explains: (other: Error) =>
      summary.error
        ? other.name === summary.error.name
        : other instanceof ResponseError &&
          other.statusCode === 503 &&
          getReasons(summary.value).length > 0,
  };
}

/** The summary, or why there is none. */
export const Summary = (props: ReturnType<typeof useSummary>) => {
  const { value, error, retry } = props;
  if (error) {
    const request = 'GET /api/frobs-aggregator/summary';
    return <FrobsErrorPanel error={error} request={request} onRetry={retry} />;
  }
  if (!value) {
    return <Skeleton width="100%" height={320} />;
  }
  return <SummaryCards summary={value} onThunkSet={retry} />;
};
