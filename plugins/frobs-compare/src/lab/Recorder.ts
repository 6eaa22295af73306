import type { FetchApi } from '@backstage/core-plugin-api';

const LATE_ENTRIES_MS = 500;

/** A request as the browser saw it; times in ms since the page's time origin. */
export interface SeenRequest {
  method: string;
  url: string;
  start: number;
  end: number;
  /** Missing where the page was given no answer. */
  status?: number;
  /** Of the answer's body, as it came over the wire. */
  wireBytes: number;
  /** Of the answer's body, unpacked. */
  bodyBytes: number;
}

/**
 * Watches requests: what they were from the calls to `fetch`, what they weighed
 * from the browser's Resource Timing (https://www.w3.org/TR/resource-timing/).
 */
export class Recorder {
  readonly requests: SeenRequest[] = [];
  private readonly entries: PerformanceResourceTiming[] = [];
  private readonly observer = new PerformanceObserver(list => {
    this.entries.push(...(list.getEntries() as PerformanceResourceTiming[]));
  });

  constructor(private readonly fetchApi: FetchApi) {
    this.observer.observe({ type: 'resource' });
  }

  /** Like the `fetch` it was given, past the browser's cache. */
  readonly fetch: FetchApi['fetch'] = async (input, init) => {
    const { url, method } = new Request(input, init);
    const seen: SeenRequest = {
      ...{ method, url, wireBytes: 0, bodyBytes: 0 },
      ...{ start: performance.now(), end: NaN },
    };
    this.requests.push(seen);
    try {
      // Or figures would depend on who was here before.
      const fresh = { ...init, cache: 'no-store' } as const;
      const response = await this.fetchApi.fetch(input, fresh);
      seen.status = response.status;
      return response;
    } finally {
      seen.end = performance.now();
    }
  };

  /** Ends the watch and adds what the browser measured. */
  async finish(): Promise<SeenRequest[]> {
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

  /** The entry of each request, or undefined where there is none yet. */
  private match(): (PerformanceResourceTiming | undefined)[] {
    // They come as the requests end, which need not be as they began.
    const left = this.entries.toSorted((a, b) => a.startTime - b.startTime);
    return this.requests.map(({ url, start }) => {
      const index = left.findIndex(
        ({ name, startTime }) => name === url && startTime >= start,
      );
      return index < 0 ? undefined : left.splice(index, 1)[0];
    });
  }
}
