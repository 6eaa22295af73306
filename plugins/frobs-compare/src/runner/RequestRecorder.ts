import type { FetchApi } from '@backstage/core-plugin-api';
import type { RecordedRequest } from '@internal/strategies';

const LATE_ENTRIES_MS = 500;

/**
 * Records requests: their URLs and statuses from the calls to `fetch`, their sizes
 * and times from Resource Timing (https://www.w3.org/TR/resource-timing/).
 */
export class RequestRecorder {
  readonly requests: RecordedRequest[] = [];
  private readonly entries: PerformanceResourceTiming[] = [];
  private readonly observer = new PerformanceObserver(list => {
    this.entries.push(...(list.getEntries() as PerformanceResourceTiming[]));
  });

  constructor(private readonly fetchApi: FetchApi) {
    this.observer.observe({ type: 'resource' });
  }

  /** Like the given `fetch`, but without the browser's cache. */
  readonly fetch: FetchApi['fetch'] = async (input, init) => {
    const { url, method } = new Request(input, init);
    const recorded: RecordedRequest = {
      ...{ method, url, wireBytes: 0, bodyBytes: 0 },
      ...{ start: performance.now(), end: NaN },
    };
    this.requests.push(recorded);
    try {
      // Otherwise the figures would depend on earlier page loads.
      const uncached = { ...init, cache: 'no-store' } as const;
      const response = await this.fetchApi.fetch(input, uncached);
      recorded.status = response.status;
      return response;
    } finally {
      recorded.end = performance.now();
    }
  };

  /** Stops recording and adds what the browser measured. */
  async finish(): Promise<RecordedRequest[]> {
    const deadline = performance.now() + LATE_ENTRIES_MS;
    let entries = this.match();
    while (!entries.every(Boolean) && performance.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 20));
      entries = this.match();
    }
    this.observer.disconnect();
    return this.requests.map((request, index) => {
      const entry = entries[index];
      return entry
        ? {
            ...request,
            start: entry.startTime,
            end: entry.responseEnd,
            wireBytes: entry.encodedBodySize,
            bodyBytes: entry.decodedBodySize,
          }
        : request;
    });
  }

  /** The timing entry of each request, or undefined if there is none yet. */
  private match(): (PerformanceResourceTiming | undefined)[] {
    // Entries arrive in the order in which requests end, not start.
    const unmatched = this.entries.toSorted(
      (a, b) => a.startTime - b.startTime,
    );
    return this.requests.map(({ url, start }) => {
      const index = unmatched.findIndex(
        ({ name, startTime }) => name === url && startTime >= start,
      );
      return index < 0 ? undefined : unmatched.splice(index, 1)[0];
    });
  }
}
