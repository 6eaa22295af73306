import { countFits, FIT_SCORES } from './fitScore.ts';
import { SCENARIOS } from './index.ts';
import type { Expectation, Scenario } from './Scenario.ts';

const scenario = (...fits: Expectation['fits'][]) =>
  ({
    expected: Object.fromEntries(
      ['direct', 'proxy', 'backend', 'graphql'].map((strategy, index) => [
        strategy,
        { fits: fits[index] },
      ]),
    ),
  }) as unknown as Scenario;

describe('countFits', () => {
  it('counts the fits, and who is the simplest that fits', () => {
    const scores = countFits([
      scenario('yes', 'yes', 'costly', 'no'),
      scenario('no', 'costly', 'yes', 'yes'),
      scenario('no', 'no', 'costly', 'no'),
    ]);
    expect(scores).toEqual({
      direct: { yes: 1, costly: 0, no: 2, simplest: 1 },
      proxy: { yes: 1, costly: 1, no: 1, simplest: 0 },
      backend: { yes: 1, costly: 2, no: 0, simplest: 1 },
      graphql: { yes: 1, costly: 0, no: 2, simplest: 0 },
    });
  });

  it('gives each strategy a scenario in which it is the simplest that fits', () => {
    for (const { yes, costly, no, simplest } of Object.values(FIT_SCORES)) {
      expect(yes + costly + no).toBe(SCENARIOS.length);
      expect(simplest).toBeGreaterThan(0);
    }
  });
});
