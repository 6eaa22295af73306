import type { Figures, Fit, Outcome } from './scenarios/Scenario.ts';

const OUTCOMES: Record<string, string> = {
  data: 'Data',
  stale: 'Stale data (labelled)',
  cors: 'Blocked by CORS',
  csp: 'Blocked by the content security policy',
  tls: 'Certificate not trusted',
  unreachable: 'Unreachable',
  timeout: 'Timed out',
  shape: 'Unexpected response shape',
  errors: '200 with errors',
  400: '400 Bad Request',
  401: '401 Unauthorized',
  403: '403 Forbidden',
  404: '404 Not Found',
  410: '410 Gone',
  429: '429 Too Many Requests',
  502: '502 Bad Gateway',
  503: '503 Service Unavailable',
  504: '504 Gateway Timeout',
};

export const describeOutcome = (outcome: Outcome): string =>
  OUTCOMES[outcome] ?? `Status ${outcome}`;

/** Whether a strategy fits, in words; the best first. */
export const FIT_LABELS: Record<Fit, string> = {
  yes: 'Fits',
  costly: 'With overhead',
  no: 'Does not fit',
};

export const FITS = Object.keys(FIT_LABELS) as Fit[];

/** A sign for each fit, so that colour is not the only cue. */
export const FIT_SIGNS: Record<Fit, string> = {
  yes: '✓',
  costly: '◐',
  no: '✗',
};

/** Whether a page got its data; stale data counts. */
export const hasData = (outcome: Outcome): boolean =>
  outcome === 'data' || outcome === 'stale';

/** A size in bytes, with decimal units. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) {
    return `${bytes} B`;
  }
  if (bytes < 999_950) {
    return `${(bytes / 1_000).toFixed(1)} kB`;
  }
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A duration in ms, in seconds from 1 s on. */
export const formatMs = (ms: number): string =>
  ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;

/** A number with its noun in the right form. */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * The middle value, or the mean of the two middle values.
 *
 * @param values - at least one
 */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The figures that reports compare, in words. */
export const describeFigures = ({
  requests,
  failures,
  wireBytes,
  milliseconds,
}: Figures) => ({
  requests: count(requests, 'request'),
  wireBytes: formatBytes(wireBytes),
  milliseconds: formatMs(milliseconds),
  // The outcome already says that the only page load failed.
  failures: failures > 1 ? `${failures} failed` : undefined,
});
