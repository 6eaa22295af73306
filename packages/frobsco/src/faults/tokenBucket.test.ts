import fc from 'fast-check';
import { TokenBucket } from './tokenBucket.ts';

it('never gives more tokens than the burst and those received since', () => {
  const gaps = fc.array(fc.double({ min: 0, max: 500, noNaN: true }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 20 }),
      gaps,
      (perSecond, burst, pauses) => {
        const bucket = new TokenBucket(perSecond, burst);
        let now = 0;
        let given = 0;
        for (const pause of pauses) {
          now += pause;
          given += Number(bucket.take(now) === 0);
        }
        const allowed = burst + (now * perSecond) / 1_000;
        expect(given).toBeLessThanOrEqual(allowed + 1e-6);
      },
    ),
  );
});

it('holds no more than the burst after a long pause', () => {
  const bursts = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(bursts, fc.nat(1_000_000), (burst, pause) => {
      const bucket = new TokenBucket(100, burst);
      bucket.take(0);
      const now = 1_000 + pause;
      const taken = Array.from({ length: 30 }, () => bucket.take(now));
      expect(taken.filter(wait => wait === 0)).toHaveLength(burst);
    }),
  );
});

it('has a token after the wait that it returned', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), perSecond => {
      const bucket = new TokenBucket(perSecond, 1);
      expect(bucket.take(0)).toBe(0);
      const wait = bucket.take(0);
      expect(wait).toBeCloseTo(1_000 / perSecond);
      expect(bucket.take(wait + 0.001)).toBe(0);
    }),
  );
});
