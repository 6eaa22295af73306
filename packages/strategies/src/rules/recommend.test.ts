import fc from 'fast-check';
import { CRITERIA } from '../criteria.ts';
import { findScenario, SCENARIOS } from '../scenarios/index.ts';
import { STRATEGIES } from '../strategy.ts';
import { expectationOf, FACTS, type Fact } from './facts.ts';
import { recommend, type Recommendation } from './recommend.ts';

const ids = FACTS.map(({ id }) => id);
const someIds = fc.subarray(ids);

/** The complexity of a recommendation: a higher number is more complex. */
const complexity = ({ strategy, requirements }: Recommendation) =>
  STRATEGIES.indexOf(strategy!) + (requirements ? 1 : 0);

describe('the facts', () => {
  it('have unique ids that are valid in a URL', () => {
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach(id => expect(id).toMatch(/^[a-z-]+$/));
  });

  it.each(FACTS)('$id follows from reasons of its scenario', fact => {
    const { criteria } = findScenario(fact.scenario);
    expect(criteria).toEqual(expect.arrayContaining(fact.criteria));
    expect(fact.criteria).not.toHaveLength(0);
  });

  it.each(FACTS.filter(({ workaround }) => workaround))(
    '$id has a workaround for a strategy that does not fit',
    fact => {
      expect(expectationOf(fact, fact.workaround!.strategy).fits).toBe('no');
    },
  );

  const excluding = SCENARIOS.filter(({ expected }) =>
    STRATEGIES.some(strategy => expected[strategy].fits === 'no'),
  ).flatMap(({ criteria }) => criteria);

  it.each(CRITERIA.filter(id => excluding.includes(id)))(
    'cover %s, which is a reason against a strategy',
    criterion => {
      expect(FACTS.flatMap(({ criteria }) => criteria)).toContain(criterion);
    },
  );
});

describe('recommend', () => {
  it('recommends direct if no fact is selected', () => {
    expect(recommend([])).toMatchObject({
      strategy: 'direct',
      reasons: [{ criteria: ['D1'], scenario: 'plain' }],
      ruledOut: { proxy: [], backend: [] },
      caveats: { backend: [{ scenario: 'plain' }] },
    });
  });

  it.each(FACTS)('agrees with the scenario of $id', fact => {
    const { expected } = findScenario(fact.scenario);
    const { strategy, ruledOut, caveats } = recommend([fact.id]);
    expect(strategy).toBe(
      STRATEGIES.find(each => expected[each].fits === 'yes'),
    );
    for (const each of STRATEGIES) {
      const { fits } = expected[each];
      expect(ruledOut[each]).toHaveLength(fits === 'no' ? 1 : 0);
      expect(caveats[each]).toHaveLength(fits === 'costly' ? 1 : 0);
    }
  });

  it.each([
    ['no-cors', 'proxy'],
    ['no-cors,api-key', 'proxy'],
    ['api-key,flaky,one-way-in', 'proxy'],
    ['internal-only,second-server', 'proxy'],
    ['no-cors,huge', 'backend'],
    ['api-key,service-token', 'backend'],
    ['internal-only,user-rights', 'backend'],
    ['untrusted,user-rights', 'backend'],
    ['second-server,down', 'backend'],
    ['own-accounts', 'direct'],
    ['many-sources', 'graphql'],
    ['no-cors,extended', 'graphql'],
    ['nosuch', 'direct'],
  ])('recommends for %s: %s', (facts, strategy) => {
    expect(recommend(facts.split(',')).strategy).toBe(strategy);
  });

  it('names the overhead of a strategy', () => {
    const { caveats } = recommend(['user-rights']);
    expect(caveats.proxy).toEqual([
      expect.objectContaining({ fact: 'user-rights', scenario: 'who-asks' }),
    ]);
  });

  it.each(['state', 'no-cors', 'user-rights', 'slow'])(
    'recommends a strategy with changes for own accounts and %s',
    id => {
      const { strategy, requirements, ruledOut } = recommend([
        'own-accounts',
        id,
      ]);
      expect(strategy).toBe('backend');
      expect(requirements).toEqual([
        findScenario('user-oauth').expected.backend.change,
        expect.stringContaining('separate for each user'),
      ]);
      expect(ruledOut.direct.map(({ fact }) => fact)).toEqual([id]);
      expect(ruledOut.backend.map(({ fact }) => fact)).toEqual([
        'own-accounts',
      ]);
    },
  );

  it('recommends nothing if no strategy fits, also with changes', () => {
    const facts: Fact[] = FACTS.map(({ workaround: _, ...fact }) => fact);
    const { strategy, requirements, reasons, ruledOut } = recommend(
      ['own-accounts', 'state'],
      facts,
    );
    expect([strategy, requirements]).toEqual([undefined, undefined]);
    expect(reasons).toEqual([]);
    STRATEGIES.forEach(each => expect(ruledOut[each]).not.toHaveLength(0));
  });

  it('never recommends a strategy that a fact rules out, and always has an answer', () => {
    fc.assert(
      fc.property(someIds, selected => {
        const facts = FACTS.filter(({ id }) => selected.includes(id));
        const open = STRATEGIES.filter(each =>
          facts.every(fact => expectationOf(fact, each).fits !== 'no'),
        );
        const { strategy, requirements } = recommend(selected);
        expect(open.some(each => each === strategy)).toBe(open.length > 0);
        expect(strategy).toBeDefined();
        expect(requirements === undefined).toBe(open.length > 0);
      }),
    );
  });

  it('has a reason for each selected fact', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), facts => {
        const { reasons } = recommend(facts);
        expect(reasons.map(({ fact }) => fact)).toEqual(facts);
        reasons.forEach(({ why }) => expect(why).not.toBe(''));
      }),
    );
  });

  it('does not depend on the order of the facts', () => {
    const orders = fc.shuffledSubarray(ids);
    fc.assert(
      fc.property(orders, facts => {
        expect(recommend(facts)).toEqual(recommend([...facts].sort()));
      }),
    );
  });

  it('never recommends a simpler strategy with one more fact', () => {
    fc.assert(
      fc.property(someIds, fc.constantFrom(...ids), (facts, another) => {
        const before = complexity(recommend(facts));
        expect(
          complexity(recommend([...facts, another])),
        ).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
