import { findScenario, type Result } from '@internal/strategies';
import {
  createJournalEntry,
  createResult,
} from '@internal/strategies/testUtils';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithResults } from '../../__testUtils__/renderWithResults';
import { Bars } from './Bars';
import { ScenarioDetails } from './ScenarioDetails';

beforeAll(() => {
  Element.prototype.scrollIntoView = jest.fn();
});

const renderScenario = (id: string, results: Result[] = []) =>
  renderWithResults(<ScenarioDetails />, {
    results,
    path: '/scenarios/:id',
    address: `/scenarios/${id}`,
  });

const cardOf = (strategy: string) =>
  screen.getByRole('heading', { level: 3, name: strategy }).closest('li')!;

/** Opens a table of data, and returns its rows as texts. */
async function openTable(name: string) {
  await userEvent.click(screen.getByText(name));
  const rows = within(await screen.findByRole('region', { name })).getAllByRole(
    'row',
  );
  return rows.map(row => [...row.children].map(each => each.textContent));
}

describe('ScenarioDetails', () => {
  it('says what the scenario asks and teaches, at the top of the page', async () => {
    await renderScenario('all-down');
    const { title, question, lesson } = findScenario('all-down');
    const heading = screen.getByRole('heading', { level: 2, name: title });
    expect(heading).toHaveFocus();
    expect(heading.scrollIntoView).toHaveBeenCalled();
    expect(screen.getByText(question)).toBeVisible();
    expect(screen.getByText(lesson)).toBeVisible();
    expect(
      screen.getByText(/Direct: the API is highly available$/),
    ).toHaveTextContent(/^D4/);
  });

  it('has an own document title, and links to its neighbours', async () => {
    await renderScenario('no-cors');
    expect(document.title).toContain('No CORS');
    const nav = within(screen.getByRole('navigation', { name: 'Scenarios' }));
    expect(
      nav.getAllByRole('link').map(each => each.getAttribute('href')),
    ).toEqual([
      '/compare/scenarios',
      '/compare/scenarios/wrong-shape',
      '/compare/scenarios/private-ca',
    ]);
  });

  it('shows each strategy before a run: fit, failing call, outcome and why', async () => {
    await renderScenario('flaky');
    const { why, change, either } = findScenario('flaky').expected.backend;
    const card = cardOf('Backend plugin');
    expect(card).toHaveTextContent('Fits');
    expect(card).toHaveTextContent('Expected: Data or Stale data (labelled)');
    [why, either!, `What would change it: ${change}`].forEach(text =>
      expect(within(card).getByText(text)).toBeVisible(),
    );
    expect(cardOf('Direct')).toHaveTextContent('Does not fit');
    expect(
      within(cardOf('Direct')).getByRole('img', { name: /browser fails/ }),
    ).toBeVisible();
    expect(screen.queryByText('In numbers')).not.toBeInTheDocument();
  });

  it('shows the results with big numbers, factors and mismatches', async () => {
    const mismatches = ['expected data, got tls'];
    await renderScenario('plain', [
      createResult({ figures: { requests: 101 }, mismatches }),
      createResult({ strategy: 'proxy' }),
      createResult({ strategy: 'backend', outcome: '503' }),
    ]);
    expect(cardOf('Direct')).toHaveTextContent(
      'Requests101 101×, 101× the requests of the best strategy',
    );
    expect(cardOf('Direct')).toHaveTextContent('expected data, got tls');
    expect(cardOf('Proxy')).toHaveTextContent(
      'Data200 frobsRequests1Transferred1.2 kBTime to data56 ms',
    );
    expect(cardOf('Backend plugin')).toHaveTextContent('Time to error56 ms');
  });

  it('has the figures of both sides as a table', async () => {
    const journal = [
      createJournalEntry({ method: 'OPTIONS', status: 204, bytes: 500 }),
      createJournalEntry(),
      createJournalEntry({ status: null, listener: 'tls' }),
      createJournalEntry(),
    ];
    const auth = ['none', 'Bearer', 'Digest'];
    await renderScenario('plain', [
      createResult({ journal, auth }),
      createResult({
        ...{ strategy: 'backend', auth: [], journal: [] },
        preparation: [createJournalEntry()],
      }),
    ]);
    expect(await openTable('All figures as a table')).toEqual([
      ['Figure', 'Direct', 'Backend plugin'],
      ['Requests of the browser', '1', '1'],
      ['Transferred', '1.2 kB', '1.2 kB'],
      ['Decompressed', '3.4 kB', '3.4 kB'],
      ['Time', '56 ms', '56 ms'],
      ['Failed page loads', '0', '0'],
      ['Called by the browser', 'FrobsCo directly', 'Backstage only'],
      [
        'Requests that FrobsCo received',
        '1 × OPTIONS /v1/list, 2 × GET /v1/list, 1 × GET /v1/list (tls)',
        'none',
      ],
      ['From whom', 'browser', '–'],
      ['Authorization', 'none, token, Digest', '–'],
      ['Statuses', '1 × 204, 2 × 200, 1 × no response', 'none'],
      ['Sent by FrobsCo, headers included', '5.0 kB', '0 B'],
      ['Read before, into the cache', 'none', '1 × GET /v1/list'],
    ]);
  });

  it('has the requests of both sides as a table', async () => {
    await renderScenario('plain', [createResult()]);
    expect(await openTable('All requests as a table')).toEqual([
      ['Strategy', 'Side', 'Request', 'Status', 'Start', 'Wait', 'Total'],
      ['Direct', 'Browser', 'GET /v1/list', '200', '6 ms', '–', '50 ms'],
      ['Direct', 'FrobsCo', 'GET /v1/list', '200', '0 ms', '–', '3 ms'],
    ]);
  });

  it('folds requests beyond twenty in the timeline', async () => {
    const [request] = createResult().requests;
    const requests = Array.from({ length: 25 }, () => request);
    await renderScenario('plain', [createResult({ requests })]);
    const lane = within(
      screen.getByRole('group', { name: /^Request timeline, Direct/ }),
    );
    const rows = () => lane.getAllByTitle(/^GET \/v1\/list, 200, from 6 ms/);
    expect(rows()).toHaveLength(20);
    await userEvent.click(lane.getByRole('button', { name: '5 more' }));
    expect(rows()).toHaveLength(25);
  });

  it('shows the code of each strategy, to copy', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await renderScenario('api-key');
    await user.click(screen.getByRole('tab', { name: 'Proxy' }));
    expect(screen.getByText('app-config.yaml')).toBeVisible();
    const copy = await screen.findByRole('button', { name: 'Copy' });
    expect(copy.closest('figure')!.querySelector('pre')).toHaveTextContent(
      /X-Frobs-Key: \$\{FROBSCO_API_KEY\}/,
    );
    await user.click(copy);
    expect(writeText).toHaveBeenCalledWith(
      expect.stringMatching(/^\/frobs:\n/),
    );
    expect(await screen.findByText('Copied')).toBeVisible();
  });

  it('leads from an unknown scenario to all', async () => {
    await renderScenario('nosuch');
    expect(screen.getByText(/There is no scenario 'nosuch'/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'See all scenarios' }),
    ).toHaveAttribute('href', '/compare/scenarios');
    expect(
      screen.queryByRole('button', { name: 'Run' }),
    ).not.toBeInTheDocument();
  });
});

const names = () =>
  screen.getAllByRole('img').map(each => each.getAttribute('aria-label'));

describe('Bars', () => {
  it('show only the measures in which strategies differ, on a linear scale', () => {
    const figures = { requests: 101, wireBytes: 30_000_000 };
    const { container } = render(
      <Bars
        results={[
          createResult({ figures }),
          createResult({ strategy: 'backend', figures: { wireBytes: 15e6 } }),
        ]}
      />,
    );
    expect(names()).toEqual([
      'Transferred: Direct 30.0 MB; Backend plugin 15.0 MB',
      'Requests of the browser: Direct 101; Backend plugin 1',
    ]);
    const bars = [...container.querySelectorAll<HTMLElement>('.bar')];
    const widths = bars.map(({ style }) => style.width);
    expect(widths).toEqual(['100%', '50%', '100%', `${100 / 101}%`]);
  });

  it('do not let a failed call look like a win', () => {
    const { container } = render(
      <Bars
        results={[
          createResult({ outcome: '401', figures: { wireBytes: 78 } }),
          createResult({ strategy: 'proxy' }),
        ]}
      />,
    );
    expect(names()).toEqual(['Transferred: Direct 78 B, failed; Proxy 1.2 kB']);
    expect(container.querySelectorAll('[data-failed]')).toHaveLength(1);
  });

  it('say so if nothing differs', () => {
    render(
      <Bars results={[createResult(), createResult({ strategy: 'proxy' })]} />,
    );
    expect(screen.getByText(/differ in none/)).toBeVisible();
  });
});
