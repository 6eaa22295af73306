import type { FetchApi } from '@backstage/core-plugin-api';
import type { RecordedRequest } from '@internal/strategies';

const MAX_TIMING_WAIT_MS = 500;
const REPORT_INTERVAL_MS = 100;

/** How much a response without a body counts as transferred. */
const HEADERS_SIZE = 300;

/** The size of the body, or 0 if it came from the browser's cache. */
const wireBytesOf = ({
  encodedBodySize,
  transferSize,
}: PerformanceResourceTiming) =>
  transferSize > HEADERS_SIZE ? encodedBodySize : 0;

/**
 * Records requests: their URLs and statuses from the calls to `fetch`, their sizes
 * and times from Resource Timing (https://www.w3.org/TR/resource-timing/).
 */
export class RequestRecorder {
  readonly requests: RecordedRequest[] = [];
  readonly #fetchApi: FetchApi;
  readonly #onReceived: (bytes: number) => void;
  readonly #cache: RequestCache;
  readonly #entries: PerformanceResourceTiming[] = [];
  readonly #observer = new PerformanceObserver(list => {
    this.#entries.push(...(list.getEntries() as PerformanceResourceTiming[]));
  });
  #receivedBytes = 0;
  #reportedAt = -Infinity;
  #isBlocked = false;

  /**
   * @param onReceived - gets the decompressed size of all bodies so far
   * @param cache - how to use the browser's cache. By default not at all: the figures would
   *   depend on earlier page loads
   */
  constructor(
    fetchApi: FetchApi,
    onReceived: (bytes: number) => void,
    cache: RequestCache = 'no-store',
  ) {
    this.#fetchApi = fetchApi;
    this.#onReceived = onReceived;
    this.#cache = cache;
    this.#observer.observe({ type: 'resource' });
    document.addEventListener('securitypolicyviolation', this.#onViolation);
  }

  /** Whether the content security policy has blocked a request. */
  get isBlocked() {
    return this.#isBlocked;
  }

  /** Like the given `fetch`, apart from the browser's cache. */
  readonly fetch: FetchApi['fetch'] = async (input, init) => {
    const { url, method } = new Request(input, init);
    const recorded: RecordedRequest = {
      ...{ method, url, wireBytes: 0, bodyBytes: 0 },
      ...{ start: performance.now(), end: NaN },
    };
    this.requests.push(recorded);
    try {
      const response = await this.#fetchApi.fetch(input, {
        ...init,
        cache: this.#cache,
      });
      recorded.status = response.status;
      return this.#countBody(response);
    } finally {
      recorded.end = performance.now();
    }
  };

  /** Stops recording and adds what the browser measured. */
  async finish(): Promise<RecordedRequest[]> {
    const deadline = performance.now() + MAX_TIMING_WAIT_MS;
    let entries = this.#match();
    while (!entries.every(Boolean) && performance.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 20));
      entries = this.#match();
    }
    this.#observer.disconnect();
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
    return this.requests.map((request, index) => {
      const entry = entries[index];
      return entry
        ? {
            ...request,
            start: entry.startTime,
            // 0 for other origins, unless they allow it (Timing-Allow-Origin).
            firstByte: entry.responseStart || undefined,
            end: entry.responseEnd,
            wireBytes: wireBytesOf(entry),
            bodyBytes: entry.decodedBodySize,
          }
        : request;
    });
  }

  readonly #onViolation = () => {
    this.#isBlocked = true;
  };

  /** The same response; reports the size of its body while the body is read. */
  #countBody(response: Response): Response {
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        controller.enqueue(chunk);
        this.#receivedBytes += chunk.byteLength;
        if (performance.now() - this.#reportedAt >= REPORT_INTERVAL_MS) {
          this.#reportedAt = performance.now();
          this.#onReceived(this.#receivedBytes);
        }
      },
    });
    return response.body
      ? new Response(response.body.pipeThrough(counter), response)
      : response;
  }

  /** The timing entry of each request, or undefined if there is none yet. */
  #match(): (PerformanceResourceTiming | undefined)[] {
    // Entries arrive in the order in which requests end, not start.
    const unmatched = this.#entries.toSorted(
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
