import { useApi } from '@backstage/core-plugin-api';
import { Table, useTable } from '@backstage/ui';
import type { Frob } from '../api/frobs';
import { frobsApiRef } from '../api/FrobsApi';
import { Failure } from './Failure';
import { columns } from './columns';
import { sortFrobs } from './sortFrobs';
import { SlowNotice } from './SlowNotice';

/** All frobs, sorted and paged in the browser. */
export const FrobsTable = () => {
  const frobsApi = useApi(frobsApiRef);
  const { tableProps, reload } = useTable<Frob>({
    mode: 'complete',
    getData: () => frobsApi.listFrobs(),
    sortFn: sortFrobs,
    paginationOptions: { pageSize: 20 },
  });

  if (tableProps.error) {
    return <Failure error={tableProps.error} onRetry={reload} />;
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
