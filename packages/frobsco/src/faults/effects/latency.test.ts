import fc from 'fast-check';
import { createRandom } from '../../data/random.ts';
import { drawDelay } from './latency.ts';

const draws = (
  delay: Parameters<typeof drawDelay>[0],
  { count = 2_000, jitterMs = 0 } = {},
) => {
  const random = createRandom(7);
  const all = Array.from({ length: count }, () =>
    drawDelay(delay, random, jitterMs),
  );
  return all.sort((a, b) => a - b);
};

it('fixed: equals the configured delay', () => {
  const delay = { distribution: 'fixed', ms: 12 } as const;
  expect(new Set(draws(delay))).toEqual(new Set([12]));
});

it('uniform: stays within its bounds', () => {
  fc.assert(
    fc.property(fc.nat(1_000), fc.nat(1_000), (minMs, width) => {
      const maxMs = minMs + width;
      const all = draws(
        { distribution: 'uniform', minMs, maxMs },
        { count: 50 },
      );
      expect(all[0]).toBeGreaterThanOrEqual(minMs);
      expect(all.at(-1)).toBeLessThanOrEqual(maxMs);
    }),
  );
});

it('jitter: adds and subtracts, and the delay is never negative', () => {
  const around = draws({ distribution: 'fixed', ms: 100 }, { jitterMs: 50 });
  expect(around[0]).toBeGreaterThanOrEqual(50);
  expect(around[0]).toBeLessThan(55);
  expect(around.at(-1)).toBeGreaterThan(145);
  expect(around.at(-1)).toBeLessThanOrEqual(150);
  const least = draws({ distribution: 'fixed', ms: 10 }, { jitterMs: 50 });
  expect(least[0]).toBe(0);
});

it('lognormal: has its median, and a long tail', () => {
  const all = draws({ distribution: 'lognormal', medianMs: 100, sigma: 0.5 });
  const median = all[all.length / 2];
  const mean = all.reduce((sum, ms) => sum + ms) / all.length;
  expect(median).toBeGreaterThan(93);
  expect(median).toBeLessThan(107);
  expect(mean).toBeGreaterThan(median * 1.05);
});
