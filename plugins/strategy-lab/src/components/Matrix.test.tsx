import { SCENARIOS, STRATEGIES, type Strategy } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { act, screen, within } from '@testing-library/react';
import { renderWithResults } from '../__testUtils__/renderWithResults';
import { Matrix } from './Matrix';

const rowOf = (question: RegExp) => screen.getByRole('row', { name: question });
const cellOf = (question: RegExp, strategy: Strategy) =>
  within(rowOf(question)).getAllByRole('cell')[STRATEGIES.indexOf(strategy)];

const plain = /exactly what the page needs/;
const down = /whole API is down/;
const huge = /list is 30 MB and/;

describe('Matrix', () => {
  it('has a row for each scenario with the expected outcomes', async () => {
    await renderWithResults(<Matrix />);
    const columns = screen.getAllByRole('columnheader');
    expect(columns.map(({ textContent }) => textContent)).toEqual([
      ...['What if …', 'Direct', 'Proxy', 'Backend plugin', 'GraphQL'],
    ]);
    expect(screen.getAllByRole('rowheader')).toHaveLength(SCENARIOS.length);
    expect(rowOf(down)).toHaveTextContent('D4, B3');
    expect(cellOf(down, 'direct')).toHaveTextContent(
      '○ Does not fitExpected: Unreachable',
    );
    expect(cellOf(down, 'proxy')).toHaveTextContent(
      'Expected: 503 Service Unavailable or 504 Gateway Timeout',
    );
  });

  it('links to each scenario', async () => {
    await renderWithResults(<Matrix />);
    const links = within(screen.getByRole('table')).getAllByRole('link');
    expect(links.map(each => each.getAttribute('href'))).toEqual(
      SCENARIOS.map(({ id }) => `/compare/scenarios/${id}`),
    );
  });

  it('shows the results, and whether the strategies fit', async () => {
    const figures = { requests: 20, failures: 7, milliseconds: 1_234 };
    await renderWithResults(<Matrix />, {
      results: [
        createResult(),
        createResult({ strategy: 'backend', outcome: 'stale' }),
        createResult({ scenario: 'huge', outcome: '429', figures }),
      ],
    });
    expect(cellOf(plain, 'direct')).toHaveTextContent(
      /^● Fits✓ Data1 request · 1.2 kB · 56 ms$/,
    );
    expect(cellOf(plain, 'backend')).toHaveTextContent(
      /^◐ Works, with overhead◷ Stale data \(labelled\)/,
    );
    expect(cellOf(huge, 'direct')).toHaveTextContent(
      '○ Does not fit✗ 429 Too Many Requests20 requests · 7 failed · 1.2 kB · 1.2 s',
    );
    expect(cellOf(plain, 'proxy')).toHaveTextContent('Expected: Data');
  });

  it('marks results that are not as expected', async () => {
    const mismatches = ['expected data, got cors', 'not faster than direct'];
    await renderWithResults(<Matrix />, {
      results: [
        createResult(),
        createResult({ strategy: 'proxy', outcome: 'cors', mismatches }),
      ],
    });
    expect(cellOf(plain, 'proxy')).toHaveTextContent(
      'Not as expectedexpected data, got cors; not faster than direct',
    );
    expect(screen.getAllByText('Not as expected')).toHaveLength(1);
  });

  it('shows the running cell, also if it has an earlier result', async () => {
    const { runner } = await renderWithResults(<Matrix />, {
      results: [createResult()],
    });
    act(() => {
      runner.run(['plain']);
    });
    expect(cellOf(plain, 'direct')).toHaveTextContent(/^Running …$/);
    expect(screen.getAllByText('Running …')).toHaveLength(1);

    await act(async () => runner.cancel());
    expect(cellOf(plain, 'direct')).toHaveTextContent('✓ Data');
  });

  it('shows what the running cell has received, or that it still waits', async () => {
    let receive = (_: number) => {};
    const { runner } = await renderWithResults(<Matrix />, {
      runScenario: (_, __, { onReceived }) => {
        receive = onReceived;
        return new Promise(() => {});
      },
    });
    jest.useFakeTimers();
    await act(async () => {
      runner.run(['plain']);
    });
    act(() => jest.advanceTimersByTime(2_000));
    expect(cellOf(plain, 'direct')).toHaveTextContent(
      'Still waiting for FrobsCo …',
    );
    act(() => receive(12_345_678));
    expect(cellOf(plain, 'direct')).toHaveTextContent(
      'Running … 12.3 MB received',
    );
    jest.useRealTimers();
  });
});
