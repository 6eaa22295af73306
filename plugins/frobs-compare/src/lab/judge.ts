import type { Expectation, Figures, Range } from '../scenarios';
import type { Actual } from './Result';

const FIGURE_NAMES: Record<keyof Figures, string> = {
  requests: 'requests',
  wireBytes: 'bytes over the wire',
  bodyBytes: 'bytes of bodies',
  milliseconds: 'ms',
  failures: 'failed visits',
  upstreamRequests: 'requests to FrobsCo',
};

const isIn = (value: number, { min = -Infinity, max = Infinity }: Range) =>
  value >= min && value <= max;

function describeRange({ min, max }: Range): string {
  if (min === max) return `${min}`;
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

/**
 * What differs from what is expected, a line each.
 *
 * @param others - what became of the other strategies in the same scenario
 */
export function judge(
  actual: Actual,
  expected: Expectation,
  others: Partial<Record<string, Actual>>,
): string[] {
  const differences: string[] = [];
  const expect = (isSo: boolean, line: string) => {
    if (!isSo) differences.push(line);
  };

  expect(
    expected.outcome.includes(actual.outcome),
    `${actual.outcome} in place of ${expected.outcome.join(' or ')}`,
  );
  for (const [figure, range] of Object.entries(expected.figures ?? {})) {
    const name = figure as keyof Figures;
    expect(
      isIn(actual.figures[name], range),
      `${Math.round(actual.figures[name])} ${FIGURE_NAMES[name]} in place of ${describeRange(range)}`,
    );
  }
  const { auth, backstageOnly, fasterThan } = expected;
  expect(
    auth === undefined || actual.auth.includes(auth),
    `FrobsCo saw ${actual.auth.join(', ') || 'no request'} in place of ${auth}`,
  );
  expect(
    backstageOnly === undefined || actual.backstageOnly === backstageOnly,
    backstageOnly
      ? 'the browser called others than Backstage'
      : 'the browser called nobody but Backstage',
  );
  const slower = fasterThan && others[fasterThan];
  expect(
    !slower || actual.figures.milliseconds < slower.figures.milliseconds,
    `not faster than ${fasterThan}`,
  );
  return differences;
}
