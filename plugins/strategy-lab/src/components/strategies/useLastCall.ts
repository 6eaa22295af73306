import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type { Strategy } from '@internal/strategies';
import { useEffect, useState } from 'react';

/** A request as the browser measured it; times in ms, sizes in bytes. */
export interface Call {
  /** 0 if no response arrived, or if the server does not let the page know. */
  status: number;
  milliseconds: number;
  bytes: number;
}

/** Part of the URL of each strategy's requests. */
function useUrlPart(strategy: Strategy): string {
  const configApi = useApi(configApiRef);
  return {
    direct: configApi.getOptionalString('frobsDirect.baseUrl') ?? '',
    proxy: `/api/proxy${configApi.getOptionalString('frobsProxy.proxyPath') ?? '/frobs'}/`,
    backend: '/api/frobs-aggregator/',
    graphql: '/api/graphql',
  }[strategy];
}

/** The last request of a strategy since the page was loaded, by Resource Timing. */
export function useLastCall(strategy: Strategy): Call | undefined {
  const urlPart = useUrlPart(strategy);
  const [call, setCall] = useState<Call>();

  useEffect(() => {
    setCall(undefined);
    const observer = new PerformanceObserver(list => {
      const entries = list.getEntries() as PerformanceResourceTiming[];
      const last = entries.findLast(
        ({ name, initiatorType }) =>
          initiatorType === 'fetch' && name.includes(urlPart),
      );
      if (last) {
        setCall({
          status: last.responseStatus,
          milliseconds: last.duration,
          bytes: last.encodedBodySize,
        });
      }
    });
    observer.observe({ type: 'resource', buffered: true });
    return () => observer.disconnect();
  }, [urlPart]);

  return call;
}
