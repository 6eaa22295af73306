import { useApi } from '@backstage/core-plugin-api';
import { Table, useTable } from '@backstage/ui';
import { useState } from 'react';
import { frobsApiRef } from '../api/FrobsApi';
import type { Progress } from '../api/RequestOptions';
import { Failure } from './Failure';
import { columnsOf } from './columns';
import { sortRows, toRows, type Row } from './rows';
import { SlowNotice } from './SlowNotice';
import { useLatestSignal } from './useLatestSignal';

/** The whole list, sorted and paged in the browser. */
export const FrobsTable = () => {
  const frobsApi = useApi(frobsApiRef);
  const [columns, setColumns] = useState(() => columnsOf([]));
  const [progress, setProgress] = useState<Progress>();
  const latestSignal = useLatestSignal();
  const { tableProps, reload } = useTable<Row>({
    mode: 'complete',
    getData: async () => {
      setProgress(undefined);
      const frobs = await frobsApi.listFrobs({
        signal: latestSignal(),
        onProgress: setProgress,
      });
      setColumns(columnsOf(frobs));
      return toRows(frobs);
    },
    sortFn: sortRows,
    paginationOptions: { pageSize: 20 },
  });

  if (tableProps.error) {
    return <Failure error={tableProps.error} onRetry={reload} />;
  }
  return (
    <>
      {tableProps.isPending && <SlowNotice progress={progress} />}
      <Table
        {...tableProps}
        columnConfig={columns}
        emptyState="FrobsCo has no frobs."
      />
    </>
  );
};
