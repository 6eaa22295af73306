import fc from 'fast-check';
import {
  CRITERIA,
  findScenario,
  SCENARIOS,
  STRATEGIES,
} from '../scenarios/index.ts';
import { expectationOf, FACTS, type Fact } from './facts.ts';
import { recommend } from './recommend.ts';

const ids = FACTS.map(({ id }) => id);
const someIds = fc.subarray(ids);

/** How far a recommendation goes, from nought to the most. */
const reach = ({ strategy, combination }: ReturnType<typeof recommend>) =>
  STRATEGIES.indexOf(strategy ?? combination!.strategy) + (strategy ? 0 : 1);

describe('the facts', () => {
  it('have ids that can stand in a URL, each its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach(id => expect(id).toMatch(/^[a-z-]+$/));
  });

  it.each(FACTS)('$id comes from reasons of its scenario', fact => {
    const { criteria } = findScenario(fact.scenario);
    expect(criteria).toEqual(expect.arrayContaining(fact.criteria));
    expect(fact.criteria).not.toHaveLength(0);
  });

  it.each(FACTS.filter(({ bridge }) => bridge))(
    '$id has a bridge where there is a gap',
    fact => {
      expect(expectationOf(fact, fact.bridge!.strategy).fits).toBe('no');
    },
  );

  const leaving = SCENARIOS.filter(({ expected }) =>
    STRATEGIES.some(strategy => expected[strategy].fits === 'no'),
  ).flatMap(({ criteria }) => criteria);

  it.each(CRITERIA.filter(id => leaving.includes(id)))(
    'cover %s, which is a reason to leave a strategy',
    criterion => {
      expect(FACTS.flatMap(({ criteria }) => criteria)).toContain(criterion);
    },
  );
});

describe('recommend', () => {
  it('is for direct where nothing is ticked', () => {
    expect(recommend([])).toMatchObject({
      strategy: 'direct',
      reasons: [{ criteria: ['D1'], scenario: 'plain' }],
      ruledOut: { proxy: [], aggregator: [] },
      caveats: { aggregator: [{ scenario: 'plain' }] },
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
    ['no-cors,huge', 'aggregator'],
    ['api-key,service-token', 'aggregator'],
    ['internal-only,user-rights', 'aggregator'],
    ['untrusted,user-rights', 'aggregator'],
    ['second-server,down', 'aggregator'],
    ['own-accounts', 'direct'],
    ['nosuch', 'direct'],
  ])('takes for %s: %s', (facts, strategy) => {
    expect(recommend(facts.split(',')).strategy).toBe(strategy);
  });

  it('says what the strategy costs', () => {
    const { caveats } = recommend(['untrusted', 'state']);
    expect(caveats.aggregator).toEqual([
      expect.objectContaining({ fact: 'untrusted', scenario: 'private-ca' }),
    ]);
  });

  it.each(['state', 'no-cors', 'user-rights', 'slow'])(
    'says that own accounts and %s do not go together, and what would do',
    id => {
      const { strategy, combination, ruledOut } = recommend([
        'own-accounts',
        id,
      ]);
      expect(strategy).toBeUndefined();
      expect(combination?.strategy).toBe('aggregator');
      expect(combination?.takes).toEqual([
        findScenario('user-oauth').expected.aggregator.change,
        expect.stringContaining('apart for each user'),
      ]);
      expect(ruledOut.direct.map(({ fact }) => fact)).toEqual([id]);
      expect(ruledOut.aggregator.map(({ fact }) => fact)).toEqual([
        'own-accounts',
      ]);
    },
  );

  it('says so where nothing does', () => {
    const facts: Fact[] = FACTS.map(({ bridge: _, ...fact }) => fact);
    const { strategy, combination, reasons, ruledOut } = recommend(
      ['own-accounts', 'state'],
      facts,
    );
    expect([strategy, combination]).toEqual([undefined, undefined]);
    expect(reasons).toEqual([]);
    STRATEGIES.forEach(each => expect(ruledOut[each]).not.toHaveLength(0));
  });

  it('never takes what a ticked fact rules out, and always has an answer', () => {
    fc.assert(
      fc.property(someIds, ticked => {
        const facts = FACTS.filter(({ id }) => ticked.includes(id));
        const open = STRATEGIES.filter(each =>
          facts.every(fact => expectationOf(fact, each).fits !== 'no'),
        );
        const { strategy, combination } = recommend(ticked);
        expect(open.some(each => each === strategy)).toBe(open.length > 0);
        expect(combination === undefined).toBe(open.length > 0);
      }),
    );
  });

  it('has a word on each ticked fact', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), facts => {
        const { reasons } = recommend(facts);
        expect(reasons.map(({ fact }) => fact)).toEqual(facts);
        reasons.forEach(({ says }) => expect(says).not.toBe(''));
      }),
    );
  });

  it('does not depend on the order, and says the same every time', () => {
    const orders = fc.shuffledSubarray(ids);
    fc.assert(
      fc.property(orders, facts => {
        expect(recommend(facts)).toEqual(recommend([...facts].sort()));
      }),
    );
  });

  it('never comes to less with one fact more', () => {
    fc.assert(
      fc.property(someIds, fc.constantFrom(...ids), (facts, another) => {
        const before = reach(recommend(facts));
        expect(reach(recommend([...facts, another]))).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });
});
