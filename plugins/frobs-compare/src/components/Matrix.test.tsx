import { act, screen, within } from '@testing-library/react';
import { createResult } from '../__testUtils__/createResult';
import { renderCompared } from '../__testUtils__/renderCompared';
import { SCENARIOS, STRATEGIES, type Strategy } from '../scenarios';
import { Matrix } from './Matrix';

const rowOf = (question: RegExp) => screen.getByRole('row', { name: question });
const cellOf = (question: RegExp, strategy: Strategy) =>
  within(rowOf(question)).getAllByRole('cell')[STRATEGIES.indexOf(strategy)];

const plain = /just what the page needs/;
const down = /down altogether/;
const huge = /weighs 30 MB and/;

describe('Matrix', () => {
  it('has a row for each scenario, and says what is expected', async () => {
    await renderCompared(<Matrix />);
    const columns = screen.getAllByRole('columnheader');
    expect(columns.map(({ textContent }) => textContent)).toEqual([
      ...['What if …', 'Direct', 'Proxy', 'Backend plugin'],
    ]);
    expect(screen.getAllByRole('rowheader')).toHaveLength(SCENARIOS.length);
    expect(rowOf(down)).toHaveTextContent('D4, B3');
    expect(cellOf(down, 'direct')).toHaveTextContent('Expected: Unreachable');
    expect(cellOf(down, 'proxy')).toHaveTextContent(
      'Expected: 503 Service Unavailable or 504 Gateway Timeout',
    );
  });

  it('leads to each scenario', async () => {
    await renderCompared(<Matrix />);
    const links = within(screen.getByRole('table')).getAllByRole('link');
    expect(links.map(each => each.getAttribute('href'))).toEqual(
      SCENARIOS.map(({ id }) => `/compare/scenarios/${id}`),
    );
  });

  it('says what became of it, and whether it fits', async () => {
    const figures = { requests: 20, failures: 7, milliseconds: 1_234 };
    await renderCompared(<Matrix />, {
      results: [
        createResult(),
        createResult({ strategy: 'aggregator', outcome: 'stale' }),
        createResult({ scenario: 'huge', outcome: '429', figures }),
      ],
    });
    expect(cellOf(plain, 'direct')).toHaveTextContent(
      /^✓ Data● fits1 request · 1.2 kB · 56 ms$/,
    );
    expect(cellOf(plain, 'aggregator')).toHaveTextContent(
      /^◷ Old data, marked◐ fits, at a price/,
    );
    expect(cellOf(huge, 'direct')).toHaveTextContent(
      '✗ 429 Too Many Requests○ does not fit20 requests · 7 failed · 1.2 kB · 1.2 s',
    );
    expect(cellOf(plain, 'proxy')).toHaveTextContent('Expected: Data');
  });

  it('marks what is not as expected', async () => {
    const differences = ['cors in place of data', 'not faster than direct'];
    await renderCompared(<Matrix />, {
      results: [
        createResult(),
        createResult({ strategy: 'proxy', outcome: 'cors', differences }),
      ],
    });
    expect(cellOf(plain, 'proxy')).toHaveTextContent(
      'Not as expectedcors in place of data; not faster than direct',
    );
    expect(screen.getAllByText('Not as expected')).toHaveLength(1);
  });

  it('shows where it is, also where there was a result before', async () => {
    const { comparison } = await renderCompared(<Matrix />, {
      results: [createResult()],
    });
    act(() => {
      comparison.run(['plain']);
    });
    expect(cellOf(plain, 'direct')).toHaveTextContent(/^Running …$/);
    expect(screen.getAllByText('Running …')).toHaveLength(1);

    await act(async () => comparison.cancel());
    expect(cellOf(plain, 'direct')).toHaveTextContent('✓ Data');
  });
});
