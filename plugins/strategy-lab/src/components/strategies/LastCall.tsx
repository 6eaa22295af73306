import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { formatBytes, formatMs, type Strategy } from '@internal/strategies';
import { useEffect, useState } from 'react';
import type { Hop } from '../StrategyDiagram/layout';
import { StrategyDiagram } from '../StrategyDiagram/StrategyDiagram';

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
function useLastCall(strategy: Strategy) {
  const urlPart = useUrlPart(strategy);
  const [call, setCall] = useState<PerformanceResourceTiming>();

  useEffect(() => {
    const observer = new PerformanceObserver(list => {
      const entries = list.getEntries() as PerformanceResourceTiming[];
      const last = entries.findLast(
        ({ name, initiatorType }) =>
          initiatorType === 'fetch' && name.includes(urlPart),
      );
      setCall(previous => last ?? previous);
    });
    observer.observe({ type: 'resource', buffered: true });
    return () => observer.disconnect();
  }, [urlPart]);

  return call;
}

/**
 * Which call failed: a response that arrived comes from behind the first one.
 *
 * @param status - 0 if no response arrived, or if the server does not let the page know
 */
function failingHop(strategy: Strategy, status: number): Hop | undefined {
  if (status === 0) {
    return 'browser';
  }
  if (status < 400) {
    return undefined;
  }
  return strategy === 'direct' ? 'browser' : 'server';
}

/** The picture of a strategy, with what its last request took. */
export const LastCall = ({ strategy }: { strategy: Strategy }) => {
  const call = useLastCall(strategy);
  if (!call) {
    return <StrategyDiagram strategy={strategy} />;
  }
  const { responseStatus, duration, encodedBodySize } = call;
  const lines = responseStatus
    ? [`${responseStatus}`, formatMs(duration), formatBytes(encodedBodySize)]
    : ['no response', formatMs(duration)];
  return (
    <div>
      <StrategyDiagram
        strategy={strategy}
        failing={failingHop(strategy, responseStatus)}
        labels={{ browser: lines }}
      />
      <Text as="p" variant="body-small" color="secondary">
        The last request of this page: {lines.join(', ')}
      </Text>
    </div>
  );
};
