import { formatMs, STRATEGY_LABELS } from '@internal/strategies';
import { DataTable } from './DataTable';
import type { Lane, Span } from './spans';

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

const toRows = ({ strategy, browser, frobsco }: Lane) => {
  const label = STRATEGY_LABELS[strategy];
  return [
    ...browser.map(span => [label, 'Browser', ...toCells(span)]),
    ...frobsco.map(span => [label, 'FrobsCo', ...toCells(span)]),
  ];
};

/** The requests of the timeline. */
export const RequestsTable = ({ lanes }: { lanes: Lane[] }) => (
  <DataTable
    summary="All requests as a table"
    head={HEAD}
    rows={lanes.flatMap(toRows)}
  />
);
