import { hasData } from '../format.ts';
import type { Result } from './Result.ts';

/** How many times the best strategy's figure a strategy needs. */
export interface Factor {
  figure: 'requests' | 'wireBytes' | 'milliseconds';
  times: number;
}

/** Smaller values of the best one count as these: differences below them are noise. */
const FLOORS: Record<Factor['figure'], number> = {
  requests: 1,
  wireBytes: 300,
  milliseconds: 100,
};

const FIGURES = Object.keys(FLOORS) as Factor['figure'][];

/** Smaller values cost nobody anything, however good the best one is. */
const SIGNIFICANT: typeof FLOORS = {
  requests: 3,
  wireBytes: 10_000,
  milliseconds: 300,
};

/** What is less is not worth a word. */
const SMALLEST = 2;

const succeeded = ({ outcome, figures }: Result) =>
  hasData(outcome) && figures.failures === 0;

/**
 * How a result compares with the best one of the same scenario: one factor for each figure
 * that matters and is at least twice the best. A failed call is neither compared nor the best: it is
 * small because it failed.
 */
export function factorsOf(result: Result, row: Result[]): Factor[] {
  const compared = row.filter(succeeded);
  if (!succeeded(result)) {
    return [];
  }
  return FIGURES.filter(figure => result.figures[figure] >= SIGNIFICANT[figure])
    .map(figure => {
      const valueOf = ({ figures }: Result) =>
        Math.max(figures[figure], FLOORS[figure]);
      const best = Math.min(...compared.map(valueOf));
      return { figure, times: valueOf(result) / best };
    })
    .filter(({ times }) => times >= SMALLEST);
}

/** The largest factor of a result. */
export const worstFactorOf = (
  result: Result,
  row: Result[],
): Factor | undefined =>
  factorsOf(result, row).toSorted((a, b) => b.times - a.times)[0];

const NOUNS: Record<Factor['figure'], string> = {
  requests: 'requests',
  wireBytes: 'bytes',
  milliseconds: 'time',
};

const twoDigits = (value: number) =>
  value < 9.95 ? value.toFixed(1).replace('.0', '') : `${Math.round(value)}`;

/** A factor such as 2.5×, 50×, 1.5k× or 32k×. */
export const formatFactor = ({ times }: Factor): string =>
  times < 999.5 ? `${twoDigits(times)}×` : `${twoDigits(times / 1_000)}k×`;

/** A factor in words. */
export const describeFactor = (factor: Factor): string =>
  `${formatFactor(factor)} the ${NOUNS[factor.figure]} of the best strategy`;
