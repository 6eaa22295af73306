import type {
  JournalEntry,
  RecordedRequest,
  Result,
  Strategy,
} from '@internal/strategies';

/** A request on the time axis; times in ms since the start of the run. */
export interface Span {
  name: string;
  /** The status, or that there was no response. */
  status: string;
  isFailed: boolean;
  start: number;
  /** When the response began, if that is known. */
  firstByte?: number;
  end: number;
}

/** One strategy on the time axis. */
export interface Lane {
  strategy: Strategy;
  /** The time until the page had its data, in ms. */
  milliseconds: number;
  /** The requests of the browser. */
  browser: Span[];
  /** The requests that FrobsCo received. */
  frobsco: Span[];
  /** When the page had its data, if that is later than the last response. */
  parsedAt?: number;
}

const MIN_PARSE_MS = 10;

const statusOf = (status: number | null | undefined) => ({
  status: status ? `${status}` : 'no response',
  isFailed: !status || status >= 400,
});

const pathOf = (url: string) => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

const byStart = (a: Span, b: Span) => a.start - b.start;

/** Puts the requests of both sides on one axis, which starts with the run. */
export function toLane(result: Result): Lane {
  const startedAt = result.startedAt;
  const wallClock = Date.parse(result.at);
  const fromBrowser = (request: RecordedRequest): Span => ({
    name: `${request.method} ${pathOf(request.url)}`,
    ...statusOf(request.status),
    start: request.start - startedAt,
    firstByte: request.firstByte && request.firstByte - startedAt,
    end: request.end - startedAt,
  });
  const fromJournal = (entry: JournalEntry): Span => {
    // The clock of the journal has whole milliseconds.
    const start = Math.max(0, Date.parse(entry.time) - wallClock);
    return {
      name: `${entry.method} ${entry.path}`,
      ...statusOf(entry.status),
      start,
      end: start + entry.durationMs,
    };
  };
  const browser = result.requests.map(fromBrowser).toSorted(byStart);
  const lastEnd = Math.max(0, ...browser.map(({ end }) => end));
  const { milliseconds, failures } = result.figures;
  const isParsing = failures === 0 && milliseconds - lastEnd > MIN_PARSE_MS;
  return {
    strategy: result.strategy,
    milliseconds,
    browser,
    frobsco: result.journal.map(fromJournal).toSorted(byStart),
    parsedAt: isParsing ? milliseconds : undefined,
  };
}

/** The end of the axis: the latest end of all lanes. */
export const endOf = (lanes: Lane[]): number =>
  Math.max(
    1,
    ...lanes.flatMap(({ browser, frobsco, parsedAt = 0 }) => [
      parsedAt,
      ...[...browser, ...frobsco].map(({ end }) => end),
    ]),
  );
