import type { Outcome, Strategy } from '../scenarios/index.ts';

export const STRATEGY_NAMES: Record<Strategy, string> = {
  direct: 'Direct',
  proxy: 'Proxy',
  aggregator: 'Backend plugin',
};

const OUTCOMES: Record<string, string> = {
  data: 'Data',
  stale: 'Old data, marked',
  cors: 'Blocked by CORS',
  csp: 'Blocked by the page’s policy',
  tls: 'TLS refused',
  unreachable: 'Unreachable',
  timeout: 'Timed out',
  shape: 'Not what was agreed',
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

/** Not by colour alone: a sign for each kind of outcome. */
export function signOf(outcome: Outcome) {
  if (outcome === 'data') return '✓';
  return outcome === 'stale' ? '◷' : '✗';
}

/** Bytes for people, in powers of 1000. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 999_950) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export const formatMs = (ms: number): string =>
  ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;

/** A count with its noun. */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
