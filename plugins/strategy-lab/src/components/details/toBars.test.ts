import { createResult } from '@internal/strategies/testUtils';
import { toBars } from './toBars';

const [request] = createResult().requests;

describe('toBars', () => {
  it('starts at the first request, in whichever order they are', () => {
    const requests = [
      { ...request, start: 150, end: 400 },
      { ...request, start: 100, end: 120.5 },
    ];
    expect(toBars({ requests })).toEqual([
      { id: 1, span: [50, 300] },
      { id: 2, span: [0, 20.5] },
    ]);
  });

  it('is empty without requests', () => {
    expect(toBars({ requests: [] })).toEqual([]);
  });
});
