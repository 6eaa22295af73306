import { useApi } from '@backstage/core-plugin-api';
import { Table, useTable } from '@backstage/ui';
import { useState } from 'react';
import type { Frob } from '../api/frobs';
import { frobsProxyApiRef } from '../api/FrobsProxyApi';
import type { Progress } from '../api/RequestOptions';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import { columns } from './columns';
import { sortFrobs } from './sortFrobs';
import { SlowNotice } from './SlowNotice';
import { useLatestSignal } from './useLatestSignal';

/** All frobs, sorted and paged in the browser. */
export const FrobsTable = () => {
  const frobsProxyApi = useApi(frobsProxyApiRef);
  const [progress, setProgress] = useState<Progress>();
  const latestSignal = useLatestSignal();
  const { tableProps, reload } = useTable<Frob>({
    mode: 'complete',
    getData: () => {
      setProgress(undefined);
      return frobsProxyApi.listFrobs({
        signal: latestSignal(),
        onProgress: setProgress,
      });
    },
    sortFn: sortFrobs,
    paginationOptions: { pageSize: 20 },
  });

  if (tableProps.error) {
    return <FrobsErrorPanel error={tableProps.error} onRetry={reload} />;
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
