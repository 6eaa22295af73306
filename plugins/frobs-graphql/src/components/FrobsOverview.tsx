import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTable } from '@backstage/ui';
import { useState } from 'react';
import {
  frobsGraphqlApiRef,
  GraphqlError,
  type FieldError,
  type GraphqlResult,
  type SummaryData,
} from '../api/FrobsGraphqlApi';
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
  const { tableProps, reload } = useTable<FrobRow>({
    mode: 'cursor',
    getData: async ({ cursor, pageSize, signal }) => {
      const page = { first: pageSize, after: cursor };
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
    paginationOptions: { pageSize: 20 },
  });

  return (
    <>
      {summary && (
        <>
          <FieldErrors errors={summary.errors} />
          <SummaryCards
            summary={summary.data.frobSummary}
            onThunkChange={async () => setSummary(await frobsApi.getSummary())}
          />
        </>
      )}
      {tableProps.error ? (
        <FrobsErrorPanel error={tableProps.error} onRetry={reload} />
      ) : (
        <>
          <FieldErrors
            errors={tableProps.data?.flatMap(({ errors }) => errors) ?? []}
          />
          {tableProps.data ? <FrobsTable {...tableProps} /> : <Progress />}
        </>
      )}
    </>
  );
};
