import {
  findScenario,
  SCENARIO_GROUPS,
  SCENARIOS,
  STRATEGIES,
  type Strategy,
} from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { act, fireEvent, screen } from '@testing-library/react';
import { renderWithResults } from '../../__testUtils__/renderWithResults';
import { Overview } from './Overview';

// Roles of a table this large take seconds.
const rowOf = (title: string) =>
  screen.getByText(title, { selector: 'tr *' }).closest('tr')!;
const cellOf = (title: string, strategy: Strategy) =>
  rowOf(title).querySelectorAll('td')[STRATEGIES.indexOf(strategy)];
const links = () => [...document.querySelectorAll('tbody a')];
/** The lines of a cell, without what is for narrow screens or screen readers only. */
const linesOf = (title: string, strategy: Strategy) =>
  [...cellOf(title, strategy).children].map(({ textContent }) =>
    textContent!.replace(/(Direct|Proxy|Backend plugin|GraphQL)/, ''),
  );
const plain = 'Exact fit';
const down = 'All servers down';
const huge = '30 MB';

describe('the overview', () => {
  it('says how often each strategy fits', async () => {
    await renderWithResults(<Overview />);
    const direct = document.querySelector('li');
    expect(direct).toHaveTextContent(
      /^Direct3 of 25 fitFits: 3Does not fit: 22/,
    );
    expect(direct).toHaveTextContent('Simplest that fits: 3');
  });

  it('has a row for each scenario, in groups with subtotals', async () => {
    await renderWithResults(<Overview />);
    const [head, ...rows] = document.querySelectorAll('tr');
    expect([...head.children].map(({ textContent }) => textContent)).toEqual([
      ...['What if …', 'Direct', 'Proxy', 'Backend plugin', 'GraphQL'],
    ]);
    expect(rows).toHaveLength(SCENARIO_GROUPS.length + SCENARIOS.length);
    expect(document.querySelectorAll('tbody')[2].firstChild).toHaveTextContent(
      'Failures0 of 4 fit2 of 4 fit4 of 4 fit4 of 4 fit',
    );
    expect(rowOf(down)).toHaveTextContent(/D4 \(Direct: the API is highly/);
  });

  it('shows whether strategies fit, and the expected outcomes, before a run', async () => {
    await renderWithResults(<Overview />);
    expect(linesOf(down, 'direct')).toEqual([
      ...['Does not fit', 'Expected: Unreachable', ''],
    ]);
    expect(linesOf(plain, 'backend')[0]).toBe('With overhead');
  });

  it('links to each scenario', async () => {
    await renderWithResults(<Overview />);
    expect(links().map(each => each.getAttribute('href'))).toEqual(
      SCENARIOS.map(({ id }) => `/compare/scenarios/${id}`),
    );
  });

  it('shows the results, with the factor against the best of the row', async () => {
    const figures = { requests: 20, failures: 7, milliseconds: 1_234 };
    await renderWithResults(<Overview />, {
      results: [
        createResult({ figures: { wireBytes: 60_000 } }),
        createResult({ strategy: 'backend', outcome: 'stale' }),
        createResult({ scenario: 'huge', outcome: '429', figures }),
      ],
    });
    expect(linesOf(plain, 'direct')).toEqual([
      'Fits50×50× the bytes of the best strategy',
      ...['Data', '1 request · 60.0 kB · 56 ms'],
    ]);
    expect(linesOf(plain, 'backend')).toEqual([
      ...[
        'With overhead',
        'Stale data (labelled)',
        '1 request · 1.2 kB · 56 ms',
      ],
    ]);
    expect(linesOf(huge, 'direct')).toEqual([
      ...['Does not fit7 failed', '429 Too Many Requests'],
      '20 requests · 1.2 kB · 1.2 s',
    ]);
    expect(linesOf(plain, 'proxy')[1]).toBe('Expected: Data');
  });

  it('marks results that are not as expected', async () => {
    const mismatches = ['expected data, got cors', 'not faster than direct'];
    await renderWithResults(<Overview />, {
      results: [
        createResult(),
        createResult({ strategy: 'proxy', outcome: 'cors', mismatches }),
      ],
    });
    expect(linesOf(plain, 'proxy')[1]).toBe(
      '⚠ Not as expected: Blocked by CORS',
    );
    expect(
      screen.getByTitle('expected data, got cors; not faster than direct'),
    ).toBeVisible();
    expect(screen.getAllByText(/Not as expected/)).toHaveLength(1);
  });

  it('shows the running cell, also if it has an earlier result', async () => {
    const { runner } = await renderWithResults(<Overview />, {
      results: [createResult()],
    });
    act(() => {
      runner.run(['plain'].map(findScenario));
    });
    expect(linesOf(plain, 'direct')).toEqual(['Fits', 'Running …', '']);
    expect(screen.getAllByText('Running …')).toHaveLength(1);

    await act(async () => runner.cancel());
    expect(linesOf(plain, 'direct')[1]).toBe('Data');
  });

  it('shows what the running cell has received, or that it still waits', async () => {
    let receive = (_: number) => {};
    const { runner } = await renderWithResults(<Overview />, {
      runScenario: (_, __, { onReceived }) => {
        receive = onReceived;
        return new Promise(() => {});
      },
    });
    jest.useFakeTimers();
    await act(async () => {
      runner.run(['plain'].map(findScenario));
    });
    act(() => jest.advanceTimersByTime(2_000));
    expect(linesOf(plain, 'direct')[1]).toBe('Still waiting for FrobsCo …');
    act(() => receive(12_345_678));
    expect(linesOf(plain, 'direct')[1]).toBe('Running … 12.3 MB received');
    jest.useRealTimers();
  });

  it('searches, and keeps what tells the strategies apart', async () => {
    await renderWithResults(<Overview />);
    fireEvent.click(screen.getByLabelText('Only differences'));
    expect(links()).toHaveLength(SCENARIOS.length);
    const search = screen.getByLabelText('Search scenarios');
    fireEvent.change(search, { target: { value: 'reload' } });
    expect(links()).toHaveLength(1);
    fireEvent.change(search, { target: { value: 'nosuch' } });
    expect(screen.getByText('No scenario matches the filters.')).toBeVisible();
  });
});
