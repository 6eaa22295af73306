import { render, screen } from '@testing-library/react';
import { createResult } from '../../__testUtils__/createResult';
import { Charts } from './Charts';

const [request] = createResult().requests;
const small = createResult({ strategy: 'aggregator' });
const large = createResult({
  requests: [request, request],
  figures: { requests: 101, wireBytes: 30_000_000, milliseconds: 2_345 },
});
const names = () =>
  screen.getAllByRole('img').map(each => each.getAttribute('aria-label'));

describe('Charts', () => {
  it('say in words what they show', () => {
    render(<Charts results={[large, small]} />);
    expect(names()).toEqual([
      'Bytes over the wire: Direct 30.0\u00a0MB, Backend plugin 1.2\u00a0kB',
      'Requests of the browser: Direct 101\u00a0requests, Backend plugin 1\u00a0request',
      'Requests in time, Direct: 2 requests, 2.3 s',
      'Requests in time, Backend plugin: 1 request, 56 ms',
    ]);
  });

  it('say so where the scale is logarithmic', () => {
    const { rerender } = render(<Charts results={[large, small]} />);
    expect(screen.getByText('Bytes over the wire (logarithmic)')).toBeVisible();
    rerender(<Charts results={[small]} />);
    expect(screen.getByText('Bytes over the wire')).toBeVisible();
  });

  it('do without requests and bytes', () => {
    const figures = { requests: 0, wireBytes: 0 };
    render(<Charts results={[createResult({ requests: [], figures })]} />);
    expect(names()).toEqual([
      'Bytes over the wire: Direct 0\u00a0B',
      'Requests of the browser: Direct 0\u00a0requests',
      'Requests in time, Direct: 0 requests, 56 ms',
    ]);
  });
});
