import { useApi } from '@backstage/core-plugin-api';
import { Table, useTable } from '@backstage/ui';
import { useState } from 'react';
import type { Frob } from '../api/frobs';
import { frobsApiRef } from '../api/FrobsApi';
import type { Progress } from '../api/RequestOptions';
import { Failure } from './Failure';
import { columns } from './columns';
import { sortFrobs } from './sortFrobs';
import { SlowNotice } from './SlowNotice';
import { useLatestSignal } from './useLatestSignal';

/** All frobs, sorted and paged in the browser. */
export const FrobsTable = () => {
  const frobsApi = useApi(frobsApiRef);
  const [progress, setProgress] = useState<Progress>();
  const latestSignal = useLatestSignal();
  const { tableProps, reload } = useTable<Frob>({
    mode: 'complete',
    getData: () => {
      setProgress(undefined);
      return frobsApi.listFrobs({
        signal: latestSignal(),
        onProgress: setProgress,
      });
    },
    sortFn: sortFrobs,
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
