import type { Frob } from '@internal/plugin-frobs-aggregator-common';
import { summarizeFlerps } from './summarizeFlerps';
import { summarizeFrobs } from './summarizeFrobs';

const frob = (id: string, weight: number, status: Frob['status']): Frob => ({
  id,
  name: `Frob ${id}`,
  owner: 'team-a',
  status,
  weight,
  createdAt: '2026-01-01T00:00:00.000Z',
});

const thunk = {
  version: 1,
  targetWeight: 20,
  setBy: 'user:default/freda',
  setAt: '2026-01-03T00:00:00.000Z',
};

const frobs = [
  frob('a', 10, 'active'),
  frob('b', 30, 'active'),
  frob('c', 20, 'retired'),
];

describe('summarizeFrobs', () => {
  const summarize = (items: Frob[], target: typeof thunk | null = null) => {
    const reducer = summarizeFrobs(target);
    items.forEach(reducer.add);
    return reducer.result();
  };

  it('counts the frobs, by status too', () => {
    expect(summarize(frobs)).toMatchObject({
      count: 3,
      countByStatus: { active: 2, degraded: 0, retired: 1 },
    });
  });

  it('counts them by weight, in ranges as wide as the heaviest needs', () => {
    const weights = [0, 3.9, 4, 15, 16, 40];
    const items = weights.map(weight => frob('a', weight, 'active'));
    expect(summarize(items).histogram).toEqual({
      width: 4,
      counts: [2, 1, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
    });
    expect(summarize([]).histogram.counts).toHaveLength(16);
  });

  it('lists the five heaviest, equal weights by id', () => {
    const many = ['f', 'e', 'd', 'c', 'b', 'a'].map(id =>
      frob(id, 1, 'active'),
    );
    const { heaviest } = summarize([...many, frob('z', 9, 'active')]);
    expect(heaviest.map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c', 'd']);
    expect(heaviest[0]).toEqual({ id: 'z', name: 'Frob z', weight: 9 });
  });

  it('counts what is heavier than the thunk wants', () => {
    expect(summarize(frobs, thunk).overTarget).toEqual({
      targetWeight: 20,
      count: 1,
    });
    expect(summarize(frobs).overTarget).toBeNull();
  });
});

describe('summarizeFlerps', () => {
  it('sums the flerps up', () => {
    const measuredAt = '2026-01-02T00:00:00.000Z';
    expect(
      summarizeFlerps([
        { frobId: 'a', value: 1, measuredAt },
        { frobId: 'b', value: 4, measuredAt },
      ]),
    ).toEqual({ count: 2, total: 5, mean: 2.5, totals: [5] });
    expect(summarizeFlerps([]).mean).toBeNull();
  });

  it('goes on with the last 12 totals, rounded', () => {
    const totals = Array.from({ length: 12 }, (_, index) => index);
    const former = { count: 1, total: 19, mean: 19, totals };
    const flerp = { frobId: 'a', value: 0.126, measuredAt: '' };
    expect(summarizeFlerps([flerp], former).totals).toEqual([
      ...totals.slice(1),
      0.13,
    ]);
  });

  it('has only numbers that JSON can have, however large', () => {
    const flerp = { frobId: 'a', value: 1e308, measuredAt: '' };
    const stats = summarizeFlerps([flerp]);
    expect(JSON.parse(JSON.stringify(stats))).toEqual(stats);
    expect(() => summarizeFlerps([flerp, flerp])).toThrow('too large');
  });
});
