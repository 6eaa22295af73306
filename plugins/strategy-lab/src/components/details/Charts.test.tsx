import { createResult } from '@internal/strategies/testUtils';
import { render, screen } from '@testing-library/react';
import { Charts, toSpans } from './Charts';

const [request] = createResult().requests;
const small = createResult({ strategy: 'backend' });
const large = createResult({
  requests: [request, request],
  figures: { requests: 101, wireBytes: 30_000_000, milliseconds: 2_345 },
});
const pictures = () => screen.getAllByRole('img');
const names = () => pictures().map(each => each.getAttribute('aria-label'));

describe('Charts', () => {
  it('have text alternatives', () => {
    render(<Charts results={[large, small]} />);
    expect(names()).toEqual([
      'Transferred: Direct 30.0 MB, Backend plugin 1.2 kB',
      'Browser requests: Direct 101 requests, Backend plugin 1 request',
      'Request timeline, Direct: 2 requests, 2.3 s',
      'Request timeline, Backend plugin: 1 request, 56 ms',
    ]);
  });

  it('show results without requests', () => {
    const figures = { requests: 0, wireBytes: 0 };
    render(<Charts results={[createResult({ requests: [], figures })]} />);
    expect(names()).toEqual([
      'Transferred: Direct 0 B',
      'Browser requests: Direct 0 requests',
      'Request timeline, Direct: 0 requests, 56 ms',
    ]);
    expect(pictures().at(-1)).toBeEmptyDOMElement();
  });
});

describe('toSpans', () => {
  it('starts with the first request of each run, and ends with the longest run', () => {
    const later = { ...request, start: 150, end: 500 };
    const first = { ...request, start: 100, end: 120 };
    const other = { ...request, start: 900, end: 1_100 };
    expect(
      toSpans([{ requests: [later, first] }, { requests: [other] }]),
    ).toEqual({
      longest: 400,
      spans: [
        [
          { start: 0.125, end: 1 },
          { start: 0, end: 0.05 },
        ],
        [{ start: 0, end: 0.5 }],
      ],
    });
  });
});
