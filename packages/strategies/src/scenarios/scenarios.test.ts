import { CRITERIA } from '../criteria.ts';
import { STRATEGIES } from '../strategy.ts';
import { findScenario, SCENARIOS } from './index.ts';

describe('the scenarios', () => {
  const ids = SCENARIOS.map(({ id }) => id);

  it('have unique ids that are valid in a URL', () => {
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach(id => expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/));
    expect(findScenario(ids[1])).toBe(SCENARIOS[1]);
    expect(() => findScenario('nosuch')).toThrow("no scenario 'nosuch'");
  });

  it('cover each reason of the article', () => {
    expect(CRITERIA).toHaveLength(18);
    const shown = SCENARIOS.flatMap(({ criteria }) => criteria);
    expect([...new Set(shown)].sort()).toEqual([...CRITERIA].sort());
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(CRITERIA.length);
  });

  it.each([
    ['proxy', CRITERIA.filter(id => id.startsWith('P'))],
    ['backend', CRITERIA.filter(id => id.startsWith('B'))],
    ['graphql', ['G1']],
  ] as const)(
    'show that %s fits for each of its reasons',
    (strategy, reasons) => {
      const fitting = SCENARIOS.filter(
        ({ expected }) => expected[strategy].fits === 'yes',
      ).flatMap(({ criteria }) => criteria);
      expect(fitting).toEqual(expect.arrayContaining(reasons));
    },
  );

  it('have the one that needs a sign-in last', () => {
    const needing = SCENARIOS.filter(({ signIn }) => signIn);
    expect(needing).toEqual([SCENARIOS.at(-1)]);
  });

  describe.each(SCENARIOS)('$id', scenario => {
    it('has a question and a lesson', () => {
      expect(scenario.question).toMatch(/^What if .*\?$/);
      expect(scenario.lesson).toMatch(/^[A-Z].*\w\.$/);
    });

    it.each(STRATEGIES)('explains the outcome: %s', strategy => {
      const { outcome, either, why, change, ...expected } =
        scenario.expected[strategy];
      expect(outcome).not.toHaveLength(0);
      // More than one outcome needs a reason.
      expect(outcome.length > 1).toBe(either !== undefined);
      [why, change ?? why, either ?? why].forEach(text =>
        expect(text).toMatch(/\w+.*\.$/),
      );
      expect(expected.snippets).not.toHaveLength(0);
    });

    it('has valid ranges', () => {
      const ranges = STRATEGIES.flatMap(strategy =>
        Object.values(scenario.expected[strategy].figures ?? {}),
      );
      ranges.forEach(({ min = 0, max = Infinity }) =>
        expect(min).toBeLessThanOrEqual(max),
      );
    });

    it('compares the speed with a strategy that runs earlier', () => {
      STRATEGIES.forEach((strategy, index) => {
        const { fasterThan } = scenario.expected[strategy];
        expect([undefined, ...STRATEGIES.slice(0, index)]).toContain(
          fasterThan,
        );
      });
    });
  });
});
