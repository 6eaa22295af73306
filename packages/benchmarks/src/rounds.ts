import { median } from '@internal/strategies';
import { measureLoad, type Load, type LoadResult } from './load.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);

type Key = keyof LoadResult;

/** The results of several subjects, measured in turn. */
export interface Rounds<Name extends string> {
  median(name: Name, key?: Key): number;
  /** The median of the ratios within each round, not the ratio of medians. */
  ratio(name: Name, to: Name, key?: Key): number;
}

/**
 * Measures subjects side by side: one round after the other, so that whatever else the
 * machine does slows all of them alike. A round that does not count comes first.
 */
export async function measureInTurn<Name extends string>(
  subjects: Record<Name, Load>,
  measure = measureLoad,
): Promise<Rounds<Name>> {
  const names = Object.keys(subjects) as Name[];
  const results: Record<Name, LoadResult>[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const result = {} as Record<Name, LoadResult>;
    for (const name of names) {
      result[name] = await measure(subjects[name]);
    }
    if (round > 0) {
      results.push(result);
    }
  }
  return {
    median: (name, key = 'perSecond') =>
      median(results.map(result => result[name][key])),
    ratio: (name, to, key = 'perSecond') =>
      median(results.map(result => result[name][key] / result[to][key])),
  };
}
