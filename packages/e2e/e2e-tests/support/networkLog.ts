import type { Page } from '@playwright/test';

/** A request in the browser's own network log. */
export interface LoggedRequest {
  method: string;
  url: string;
  /** When it was sent, in ms since the page's time origin. */
  time: number;
  /** When its response was complete, or failed. */
  end: number;
  /** Of the response body, compressed as on the wire. */
  wireBytes: number;
  /** Of the response body, decompressed. */
  bodyBytes: number;
}

/**
 * Records the browser's network log through the Chrome DevTools Protocol. Its times
 * are comparable with the page's own as long as the page stays open.
 */
export async function keepNetworkLog(page: Page): Promise<LoggedRequest[]> {
  const session = await page.context().newCDPSession(page);
  const byId = new Map<string, LoggedRequest>();
  const log: LoggedRequest[] = [];

  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const origin = metrics.find(({ name }) => name === 'NavigationStart')!.value;

  const toPageTime = (timestamp: number) => (timestamp - origin) * 1_000;

  session.on('Network.requestWillBeSent', ({ requestId, request, ...sent }) => {
    const entry = {
      ...{ method: request.method, url: request.url },
      ...{ wireBytes: 0, bodyBytes: 0 },
      ...{ time: toPageTime(sent.timestamp), end: Infinity },
    };
    byId.set(requestId, entry);
    log.push(entry);
  });
  session.on('Network.dataReceived', ({ requestId, ...received }) => {
    const entry = byId.get(requestId);
    if (entry) {
      entry.wireBytes += received.encodedDataLength;
      entry.bodyBytes += received.dataLength;
    }
  });
  const headBytes = new Map<string, number>();
  session.on(
    'Network.responseReceivedExtraInfo',
    ({ requestId, headersText }) =>
      headBytes.set(requestId, headersText?.length ?? Infinity),
  );
  session.on('Network.loadingFinished', ({ requestId, ...finished }) => {
    const entry = byId.get(requestId);
    const head = headBytes.get(requestId) ?? Infinity;
    if (entry) {
      // Only the total has the bytes that Chromium counts after it has passed them on.
      const total = finished.encodedDataLength - head;
      entry.wireBytes = Math.max(entry.wireBytes, total);
    }
  });
  const end = (ended: { requestId: string; timestamp: number }) => {
    const entry = byId.get(ended.requestId);
    if (entry) {
      entry.end = toPageTime(ended.timestamp);
    }
  };
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  await session.send('Network.enable', { maxTotalBufferSize: 0 });
  return log;
}
