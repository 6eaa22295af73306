import { formatMs, STRATEGY_LABELS, type Result } from '@internal/strategies';
import { DataTable } from './DataTable';
import { toLane, type Span } from './spans';

const HEAD = [
  'Strategy',
  'Side',
  'Request',
  'Status',
  'Start',
  'Wait',
  'Total',
];

const toCells = ({ name, status, start, firstByte, end }: Span) => [
  name,
  status,
  formatMs(start),
  firstByte === undefined ? '–' : formatMs(firstByte - start),
  formatMs(end - start),
];

function toRows(result: Result): string[][] {
  const { browser, frobsco } = toLane(result);
  const label = STRATEGY_LABELS[result.strategy];
  return [
    ...browser.map(span => [label, 'Browser', ...toCells(span)]),
    ...frobsco.map(span => [label, 'FrobsCo', ...toCells(span)]),
  ];
}

/** The requests of the timeline. */
export const RequestsTable = ({ results }: { results: Result[] }) => (
  <DataTable
    summary="All requests as a table"
    head={HEAD}
    rows={results.flatMap(toRows)}
  />
);
