import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

/** A repeatable sequence of random numbers. */
export interface Random {
  /** A whole number, both ends included. */
  integer(min: number, max: number): number;
  /** From 0 (included) to 1 (excluded). */
  fraction(): number;
  pick<T>(values: readonly T[]): T;
}

const STEPS = 2 ** 31;

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (min: number, max: number) =>
    unsafeUniformIntDistribution(min, max, generator);
  return {
    integer,
    fraction: () => integer(0, STEPS - 1) / STEPS,
    pick: values => values[integer(0, values.length - 1)],
  };
}

/** A seed from any values, by FNV-1a (32 bits) and MurmurHash3's finalizer. */
export function seedFrom(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\n')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  // Without the finalizer, consecutive values give similar seeds and numbers.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
