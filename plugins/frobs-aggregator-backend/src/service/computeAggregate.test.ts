import type { Frob } from '@internal/plugin-frobs-aggregator-common';
import { computeAggregate } from './computeAggregate';

const frob = (id: string, weight: number, status: Frob['status']): Frob => ({
  id,
  name: `Frob ${id}`,
  owner: 'team-a',
  status,
  weight,
  createdAt: '2026-01-01T00:00:00.000Z',
});

const flerp = (frobId: string, value: number) => ({
  frobId,
  value,
  measuredAt: '2026-01-02T00:00:00.000Z',
});

const thunk = {
  targetWeight: 20,
  setBy: 'user:default/freda',
  setAt: '2026-01-03T00:00:00.000Z',
};

describe('computeAggregate', () => {
  const frobs = [
    frob('a', 10, 'active'),
    frob('b', 30, 'active'),
    frob('c', 20, 'retired'),
  ];

  it('counts the frobs, by status too', () => {
    const { count, countByStatus } = computeAggregate(frobs, [], null);
    expect(count).toBe(3);
    expect(countByStatus).toEqual({ active: 2, degraded: 0, retired: 1 });
  });

  it('sums the flerps up', () => {
    const flerps = [flerp('a', 1), flerp('b', 4)];
    expect(computeAggregate(frobs, flerps, null).flerps).toEqual({
      count: 2,
      total: 5,
      mean: 2.5,
    });
  });

  it('has no mean without flerps', () => {
    expect(computeAggregate(frobs, [], null).flerps.mean).toBeNull();
  });

  it('lists the five heaviest, equal weights by id', () => {
    const many = ['f', 'e', 'd', 'c', 'b', 'a'].map(id =>
      frob(id, 1, 'active'),
    );
    const { heaviest } = computeAggregate(
      [...many, frob('z', 9, 'active')],
      [],
      null,
    );
    expect(heaviest.map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c', 'd']);
    expect(heaviest[0]).toEqual({ id: 'z', name: 'Frob z', weight: 9 });
  });

  it('counts what is heavier than the thunk wants', () => {
    const aggregate = computeAggregate(frobs, [], thunk);
    expect(aggregate.countOverTarget).toBe(1);
    expect(aggregate.thunk).toEqual(thunk);
  });

  it('counts nothing over target without a thunk', () => {
    expect(computeAggregate(frobs, [], null).countOverTarget).toBeNull();
  });

  it('leaves its input alone', () => {
    const frozen = Object.freeze([...frobs]) as Frob[];
    expect(() => computeAggregate(frozen, [], thunk)).not.toThrow();
  });
});
