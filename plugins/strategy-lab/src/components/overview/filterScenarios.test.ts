/** @jest-environment node */
import { SCENARIO_GROUPS } from '@internal/strategies';
import { filterScenarios, NO_FILTERS, type Filters } from './filterScenarios';

const idsOf = (filters: Partial<Filters>) =>
  filterScenarios({ ...NO_FILTERS, ...filters }).flatMap(({ scenarios }) =>
    scenarios.map(({ id }) => id),
  );

describe('filterScenarios', () => {
  it('keeps all groups by default', () => {
    expect(filterScenarios(NO_FILTERS)).toEqual(SCENARIO_GROUPS);
  });

  it.each([
    ['a title', 'xml', ['legacy-xml']],
    ['words in any order', 'trust certificate', ['private-ca']],
    ['an id of the article', 'P4', ['one-way-in']],
    ['nothing', 'nosuch', []],
  ])('finds %s', (_, query, ids) => expect(idsOf({ query })).toEqual(ids));

  it('keeps one group', () => {
    expect(idsOf({ group: 'speed' })).toEqual(['slow', 'peak', 'hang']);
  });

  it('keeps what tells the shown strategies apart', () => {
    const strategies = ['backend', 'graphql'] as const;
    expect(idsOf({ strategies, onlyDifferences: true })).toEqual([
      ...['plain', 'join', 'extend', 'hostile-query', 'reload'],
    ]);
  });
});
