import { useApi } from '@backstage/core-plugin-api';
import { Table, useTable } from '@backstage/ui';
import type { FrobWithFlerp } from '@internal/plugin-frobs-aggregator-common';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { columns } from './columns';
import { SlowNotice } from './SlowNotice';

/** The frobs with their flerps, joined and paged by the backend. */
export const FrobsTable = () => {
  const frobsAggregatorApi = useApi(frobsAggregatorApiRef);
  const { tableProps, reload } = useTable<FrobWithFlerp>({
    mode: 'offset',
    getData: async ({ offset, pageSize, signal }) => {
      const page = await frobsAggregatorApi.listFrobs(
        { limit: pageSize, offset },
        { signal },
      );
      return { data: page.items, totalCount: page.totalItems };
    },
    paginationOptions: { pageSize: 20 },
  });

  if (tableProps.error) {
    return <FrobsErrorPanel error={tableProps.error} onRetry={reload} />;
  }
  return (
    <>
      {tableProps.isPending && <SlowNotice />}
      <Table
        {...tableProps}
        columnConfig={columns}
        emptyState="FrobsCo has no frobs."
      />
    </>
  );
};
