import { useApi } from '@backstage/core-plugin-api';
import { Skeleton, useTable } from '@backstage/ui';
import { useState } from 'react';
import {
  frobsGraphqlApiRef,
  type FrobStatus,
  type SummaryData,
} from '../api/FrobsGraphqlApi';
import {
  GraphqlError,
  type FieldError,
  type GraphqlResult,
} from '../api/messages';
import { FieldErrors } from './FieldErrors';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { FrobsTable, type FrobRow } from './FrobsTable';
import { SummaryCards } from './SummaryCards';

const errorsBelow = (errors: FieldError[], ...start: (string | number)[]) =>
  errors.filter(({ path = [] }) =>
    start.every((key, index) => path[index] === key),
  );

/** The summary and the frobs. One request brings both, and another one each further page. */
export const FrobsOverview = () => {
  const frobsApi = useApi(frobsGraphqlApiRef);
  const [summary, setSummary] = useState<GraphqlResult<SummaryData>>();
  const table = useTable<FrobRow, string>({
    mode: 'cursor',
    getData: async ({ cursor, filter, pageSize, search: q, signal }) => {
      const status = filter === 'all' ? undefined : (filter as FrobStatus);
      const page = { first: pageSize, after: cursor, q, status };
      const { data, errors } = await frobsApi.getPage(page, { signal });
      setSummary({ data, errors: errorsBelow(errors, 'frobSummary') });
      if (!data.frobs) {
        throw new GraphqlError(errorsBelow(errors, 'frobs'));
      }
      return {
        data: data.frobs.items.map((frob, index) => ({
          ...frob,
          errors: errorsBelow(errors, 'frobs', 'items', index),
        })),
        totalCount: data.frobs.total,
        nextCursor: data.frobs.nextCursor ?? undefined,
      };
    },
    initialFilter: 'all',
    paginationOptions: { pageSize: 20 },
  });
  const { data, error } = table.tableProps;

  return (
    <>
      {!summary && !error && <Skeleton width="100%" height={280} />}
      {summary && (
        <>
          <FieldErrors errors={summary.errors} />
          <SummaryCards
            summary={summary.data.frobSummary}
            onThunkSet={async () => setSummary(await frobsApi.getSummary())}
          />
        </>
      )}
      {error ? (
        <FrobsErrorPanel error={error} onRetry={table.reload} />
      ) : (
        <>
          <FieldErrors errors={data?.flatMap(({ errors }) => errors) ?? []} />
          <FrobsTable {...table} />
        </>
      )}
    </>
  );
};
