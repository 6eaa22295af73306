import { createResult } from '@internal/strategies/testUtils';
import { render, screen } from '@testing-library/react';
import { Charts } from './Charts';
import { toBars } from './Waterfall';

const [request] = createResult().requests;
const small = createResult({ strategy: 'backend' });
const large = createResult({
  requests: [request, request],
  figures: { requests: 101, wireBytes: 30_000_000, milliseconds: 2_345 },
});
const names = () =>
  screen.getAllByRole('img').map(each => each.getAttribute('aria-label'));

describe('Charts', () => {
  it('have text alternatives', () => {
    render(<Charts results={[large, small]} />);
    expect(names()).toEqual([
      'Transferred: Direct 30.0\u00a0MB, Backend plugin 1.2\u00a0kB',
      'Browser requests: Direct 101\u00a0requests, Backend plugin 1\u00a0request',
      'Request timeline, Direct: 2 requests, 2.3 s',
      'Request timeline, Backend plugin: 1 request, 56 ms',
    ]);
  });

  it('name a logarithmic scale', () => {
    const { rerender } = render(<Charts results={[large, small]} />);
    expect(screen.getByText('Transferred (logarithmic)')).toBeVisible();
    rerender(<Charts results={[small]} />);
    expect(screen.getByText('Transferred')).toBeVisible();
  });

  it('show results without requests', () => {
    const figures = { requests: 0, wireBytes: 0 };
    render(<Charts results={[createResult({ requests: [], figures })]} />);
    expect(names()).toEqual([
      'Transferred: Direct 0\u00a0B',
      'Browser requests: Direct 0\u00a0requests',
      'Request timeline, Direct: 0 requests, 56 ms',
    ]);
  });
});

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
