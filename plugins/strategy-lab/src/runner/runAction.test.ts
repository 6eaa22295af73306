import type { Outcome } from '@internal/strategies';
import { aggregate, repeatAction, type ActionResult } from './runAction';

const data = { outcome: 'data', detail: '200 frobs' } as const;

describe('repeatAction', () => {
  it.each([
    [false, 1],
    [true, 20],
  ])('runs actions in parallel: %s', async (parallel, together) => {
    let running = 0;
    let most = 0;
    const perform = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setTimeout(resolve));
      running -= 1;
      return data;
    };
    const results = await repeatAction({ count: 20, parallel }, perform);
    expect(results).toHaveLength(20);
    expect(most).toBe(together);
  });

  it.each([true, false])(
    'continues if an action fails, in parallel: %s',
    async parallel => {
      const perform = jest
        .fn()
        .mockRejectedValueOnce(
          Object.assign(new Error('too many'), { response: { status: 429 } }),
        )
        .mockRejectedValueOnce('cut off')
        .mockResolvedValue(data);
      const visits = await repeatAction({ count: 3, parallel }, perform);
      expect(visits).toEqual([
        expect.objectContaining({ outcome: '429', detail: 'too many' }),
        expect.objectContaining({ outcome: undefined, detail: 'cut off' }),
        expect.objectContaining(data),
      ]);
    },
  );

  it('measures each action, also one that fails', async () => {
    const now = jest.spyOn(performance, 'now');
    [100, 350, 1_000, 1_400].forEach(ms => now.mockReturnValueOnce(ms));
    const perform = jest
      .fn()
      .mockResolvedValueOnce(data)
      .mockRejectedValueOnce(new Error('no'));
    const visits = await repeatAction({ count: 2, parallel: false }, perform);
    expect(visits.map(({ milliseconds }) => milliseconds)).toEqual([250, 400]);
  });
});

describe('aggregate', () => {
  const visited = (
    outcome: Outcome | undefined,
    index: number,
  ): ActionResult => ({
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
      'stale data if any is stale',
      ['data', 'stale', 'data'],
      { outcome: 'stale', detail: 'visit 1', failures: 0 },
    ],
    [
      'the first failure',
      ['data', 'stale', '429', '503'],
      { outcome: '429', detail: 'visit 2', failures: 2 },
    ],
    [
      'no response',
      ['data', undefined, '503'],
      { outcome: undefined, detail: 'visit 1', failures: 2 },
    ],
  ])('results in %s', (_, outcomes, expected) => {
    const sum = aggregate(outcomes.map(visited));
    expect(sum).toEqual({ milliseconds: 90, ...expected });
  });
});
