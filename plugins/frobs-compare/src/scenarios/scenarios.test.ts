import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import snippets from '../components/snippets.generated.json';
import { CRITERIA, findScenario, SCENARIOS, STRATEGIES } from '.';

const mock = readFileSync(
  join(__dirname, '../../../../packages/frobsco/src/presets.ts'),
  'utf8',
);
const presets = [...mock.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(
  ([, name]) => name,
);

describe('the scenarios', () => {
  const ids = SCENARIOS.map(({ id }) => id);

  it('have ids that can stand in a URL, each its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach(id => expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/));
    expect(findScenario(ids[1])).toBe(SCENARIOS[1]);
    expect(() => findScenario('nosuch')).toThrow("no scenario 'nosuch'");
  });

  it('show each reason of the article', () => {
    expect(CRITERIA).toHaveLength(17);
    const shown = SCENARIOS.flatMap(({ criteria }) => criteria);
    expect([...new Set(shown)].sort()).toEqual([...CRITERIA].sort());
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(CRITERIA.length);
  });

  it.each([
    ['proxy', CRITERIA.filter(id => id.startsWith('P'))],
    ['aggregator', CRITERIA.filter(id => id.startsWith('B'))],
  ] as const)(
    'show that %s fits, for each reason to take it',
    (strategy, reasons) => {
      const fitting = SCENARIOS.filter(
        ({ expected }) => expected[strategy].fits === 'yes',
      ).flatMap(({ criteria }) => criteria);
      expect(fitting).toEqual(expect.arrayContaining(reasons));
    },
  );

  it('leave the one that needs a person for last', () => {
    const needing = SCENARIOS.filter(({ signIn }) => signIn);
    expect(needing).toEqual([SCENARIOS.at(-1)]);
  });

  describe.each(SCENARIOS)('$id', scenario => {
    it('is set up in a way that the mock knows', () => {
      expect(presets).toContain(scenario.preset);
      expect(scenario.question).toMatch(/^What if .*\?$/);
    });

    it.each(STRATEGIES)('says why, and what would change it: %s', strategy => {
      const { outcome, why, change, ...expected } = scenario.expected[strategy];
      expect(outcome).not.toHaveLength(0);
      [why, change].forEach(text => expect(text).toMatch(/\w+.*\.$/));
      expect(expected.snippets).not.toHaveLength(0);
      expect(Object.keys(snippets)).toEqual(
        expect.arrayContaining(expected.snippets),
      );
    });

    it('expects figures that there can be', () => {
      const ranges = STRATEGIES.flatMap(strategy =>
        Object.values(scenario.expected[strategy].figures ?? {}),
      );
      ranges.forEach(({ min = 0, max = Infinity }) =>
        expect(min).toBeLessThanOrEqual(max),
      );
    });

    it('compares the speed with that of a strategy that was run before', () => {
      STRATEGIES.forEach((strategy, index) => {
        const { fasterThan } = scenario.expected[strategy];
        expect([undefined, ...STRATEGIES.slice(0, index)]).toContain(
          fasterThan,
        );
      });
    });
  });
});
