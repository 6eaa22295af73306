import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Skeleton } from '@backstage/ui';
import type { ReactNode } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { getReasons } from './SourceErrors';
import { SummaryCards } from './SummaryCards';

const isUnavailable = (error: Error) =>
  error instanceof ResponseError && error.statusCode === 503;

/** Loads the summary and shows it, with what is below. */
export const Summary = (props: {
  /** Gets whether the summary gives the cause of an error already, and loads it again. */
  children?: (
    isExplained: (error: Error) => boolean,
    retry: () => void,
  ) => ReactNode;
}) => {
  const frobsApi = useApi(frobsAggregatorApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => frobsApi.getSummary(),
    [frobsApi],
  );
  // What fails for one reason is explained once.
  const isExplained = (other: Error) =>
    error
      ? other.name === error.name
      : isUnavailable(other) && getReasons(value).length > 0;

  return (
    <>
      {error && (
        <FrobsErrorPanel
          error={error}
          request="GET /api/frobs-aggregator/summary"
          onRetry={retry}
        />
      )}
      {value && <SummaryCards summary={value} onThunkSet={retry} />}
      {!error && !value && <Skeleton width="100%" height={320} />}
      {props.children?.(isExplained, retry)}
    </>
  );
};
