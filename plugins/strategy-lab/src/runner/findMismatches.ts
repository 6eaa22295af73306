import type {
  Measurement,
  Expectation,
  Figures,
  JournalEntry,
  Range,
} from '@internal/strategies';

const FIGURE_NAMES: Record<keyof Figures, string> = {
  requests: 'requests',
  wireBytes: 'transferred bytes',
  bodyBytes: 'decompressed bytes',
  milliseconds: 'ms',
  failures: 'failed page loads',
  upstreamRequests: 'requests to FrobsCo',
};

const isIn = (value: number, { min = -Infinity, max = Infinity }: Range) =>
  value >= min && value <= max;

function describeRange({ min, max }: Range): string {
  if (min === max) {
    return `${min}`;
  }
  if (min === undefined) {
    return `at most ${max}`;
  }
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

/** The routes of frobs: not those of tokens, and not what the partner has. */
const DATA_ROUTE = /^\/(v1\/(list|frobs)|legacy\/frobs)/;

/** Whether FrobsCo has responded to a request with frobs, or that they are unchanged. */
export const hasSentFrobs = ({ listener, route, status }: JournalEntry) =>
  listener !== 'partner' &&
  DATA_ROUTE.test(route) &&
  (status === 200 || status === 304);

/**
 * Compares a result with the expectation.
 *
 * @param others - the results of the other strategies in the same scenario
 * @returns a line for each mismatch
 */
export function findMismatches(
  actual: Measurement,
  expected: Expectation,
  others: Partial<Record<string, Measurement>>,
): string[] {
  const mismatches: string[] = [];
  const expect = (holds: boolean, mismatch: string) => {
    if (!holds) {
      mismatches.push(mismatch);
    }
  };

  expect(
    expected.outcome.includes(actual.outcome),
    `expected ${expected.outcome.join(' or ')}, got ${actual.outcome}`,
  );
  const { journal, preparation } = actual;
  expect(
    actual.outcome !== 'data' ||
      [...preparation, ...journal].some(hasSentFrobs),
    'data, but FrobsCo sent none',
  );
  for (const [figure, range] of Object.entries(expected.figures ?? {})) {
    const name = figure as keyof Figures;
    expect(
      isIn(actual.figures[name], range),
      `expected ${describeRange(range)} ${FIGURE_NAMES[name]}, got ${Math.round(actual.figures[name])}`,
    );
  }
  const { auth, fasterThan } = expected;
  expect(
    auth === undefined || actual.auth.includes(auth),
    `expected authorization ${auth}, FrobsCo received ${actual.auth.join(', ') || 'no request'}`,
  );
  const isDirect = actual.strategy === 'direct';
  expect(
    actual.backstageOnly !== isDirect,
    isDirect
      ? 'the browser called Backstage only'
      : 'the browser called other servers than Backstage',
  );
  const slower = fasterThan && others[fasterThan];
  expect(
    !slower || actual.figures.milliseconds < slower.figures.milliseconds,
    `not faster than ${fasterThan}`,
  );
  return mismatches;
}
