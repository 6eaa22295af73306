import type { Outcome } from '../scenarios';
import { sumUp, visitAll, type Visited } from './visit';

const data = { outcome: 'data', detail: '200 frobs' } as const;

/** Visits that last until they are let go, and how many are under way. */
function createVisits() {
  const underWay: (() => void)[] = [];
  let started = 0;
  const perform = () => {
    started += 1;
    return new Promise<typeof data>(resolve => {
      underWay.push(() => resolve(data));
    });
  };
  const letGo = async () => {
    underWay.splice(0).forEach(end => end());
    await new Promise(resolve => setTimeout(resolve));
  };
  return { perform, letGo, started: () => started };
}

describe('visitAll', () => {
  it('visits one after the other', async () => {
    const { perform, letGo, started } = createVisits();
    const visits = visitAll({ count: 2, atOnce: false }, perform);
    expect(started()).toBe(1);
    await letGo();
    expect(started()).toBe(2);
    await letGo();
    await expect(visits).resolves.toHaveLength(2);
    expect(started()).toBe(2);
  });

  it('visits all at once', async () => {
    const { perform, letGo, started } = createVisits();
    const visits = visitAll({ count: 20, atOnce: true }, perform);
    expect(started()).toBe(20);
    await letGo();
    await expect(visits).resolves.toHaveLength(20);
  });

  it.each([true, false])(
    'goes on where a visit fails, at once: %s',
    async atOnce => {
      const perform = jest
        .fn()
        .mockRejectedValueOnce(
          Object.assign(new Error('too many'), { status: 429 }),
        )
        .mockRejectedValueOnce('cut off')
        .mockResolvedValue(data);
      const visits = await visitAll({ count: 3, atOnce }, perform);
      expect(visits).toEqual([
        expect.objectContaining({ outcome: '429', detail: 'too many' }),
        expect.objectContaining({ outcome: undefined, detail: 'cut off' }),
        expect.objectContaining(data),
      ]);
    },
  );

  it('says how long each took, also where it failed', async () => {
    const now = jest.spyOn(performance, 'now');
    [100, 350, 1_000, 1_400].forEach(ms => now.mockReturnValueOnce(ms));
    const perform = jest
      .fn()
      .mockResolvedValueOnce(data)
      .mockRejectedValueOnce(new Error('no'));
    const visits = await visitAll({ count: 2, atOnce: false }, perform);
    expect(visits.map(({ milliseconds }) => milliseconds)).toEqual([250, 400]);
  });
});

describe('sumUp', () => {
  const visited = (outcome: Outcome | undefined, index: number): Visited => ({
    ...{ outcome, detail: `visit ${index}` },
    // The second one takes longest.
    milliseconds: index === 1 ? 90 : 10 + index,
  });

  it.each<[string, (Outcome | undefined)[], object]>([
    [
      'data',
      ['data', 'data'],
      { outcome: 'data', detail: 'visit 0', failures: 0 },
    ],
    [
      'old data if any is old',
      ['data', 'stale', 'data'],
      { outcome: 'stale', detail: 'visit 1', failures: 0 },
    ],
    [
      'the first failure',
      ['data', 'stale', '429', '503'],
      { outcome: '429', detail: 'visit 2', failures: 2 },
    ],
    [
      'silence',
      ['data', undefined, '503'],
      { outcome: undefined, detail: 'visit 1', failures: 2 },
    ],
  ])('comes to %s', (_, outcomes, expected) => {
    const sum = sumUp(outcomes.map(visited));
    expect(sum).toEqual({ milliseconds: 90, ...expected });
  });
});
