import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

/** A repeatable stream of random numbers. */
export interface Random {
  /** A whole number, both ends included. */
  integer(min: number, max: number): number;
  pick<T>(values: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (min: number, max: number) =>
    unsafeUniformIntDistribution(min, max, generator);
  return { integer, pick: values => values[integer(0, values.length - 1)] };
}
