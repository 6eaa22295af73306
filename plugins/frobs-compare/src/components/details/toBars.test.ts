import { createResult } from '../../__testUtils__/createResult';
import { toBars } from './toBars';

const [request] = createResult().requests;

describe('toBars', () => {
  it('counts time from the first request, whichever that is', () => {
    const requests = [
      { ...request, start: 150, end: 400 },
      { ...request, start: 100, end: 120.5 },
    ];
    expect(toBars({ requests })).toEqual([
      { id: 1, span: [50, 300] },
      { id: 2, span: [0, 20.5] },
    ]);
  });

  it('has nothing where there was no request', () => {
    expect(toBars({ requests: [] })).toEqual([]);
  });
});
