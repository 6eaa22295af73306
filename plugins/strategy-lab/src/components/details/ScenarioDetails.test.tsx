import { findScenario, type Result } from '@internal/strategies';
import {
  createJournalEntry,
  createResult,
} from '@internal/strategies/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithResults } from '../../__testUtils__/renderWithResults';
import { ScenarioDetails } from './ScenarioDetails';

const renderScenario = (id: string, results: Result[] = []) =>
  renderWithResults(<ScenarioDetails />, {
    results,
    path: '/scenarios/:id',
    address: `/scenarios/${id}`,
  });

/** The names and values below a heading. */
const figuresOf = (title: string) => {
  const list = screen.getByRole('heading', { name: title }).nextElementSibling!;
  const texts = (tag: string) =>
    [...list.querySelectorAll(tag)].map(({ textContent }) => textContent);
  const values = texts('dd');
  return Object.fromEntries(texts('dt').map((name, i) => [name, values[i]]));
};

describe('ScenarioDetails', () => {
  it('shows the question and the expected outcomes before a run', async () => {
    await renderScenario('all-down');
    const { question } = findScenario('all-down');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      question,
    );
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /^D4.* Direct: the API is highly available$/,
    );
    expect(screen.getByText('Expected: Unreachable')).toBeVisible();
    expect(screen.getAllByText('Expected: Stale data (labelled)')).toHaveLength(
      2,
    );
    expect(screen.queryByText('Side by side')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All scenarios' })).toHaveAttribute(
      'href',
      '/compare/scenarios',
    );
  });

  it('shows an error for an unknown scenario', async () => {
    await renderScenario('nosuch');
    expect(screen.getByText(/no scenario 'nosuch'/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Run' }),
    ).not.toBeInTheDocument();
  });

  it('shows the requests on both sides', async () => {
    const journal = [
      createJournalEntry({ method: 'OPTIONS', status: 204, bytes: 500 }),
      createJournalEntry(),
      createJournalEntry({ status: null, listener: 'tls' }),
      createJournalEntry(),
    ];
    const auth = ['none', 'Bearer', 'Digest'];
    await renderScenario('plain', [createResult({ journal, auth })]);
    expect(screen.getByText('200 frobs')).toBeVisible();
    expect(figuresOf('In the browser')).toEqual({
      'Requests:': '1',
      'Transferred:': '1.2 kB',
      'Decompressed:': '3.4 kB',
      'Time to data:': '56 ms',
      'Failed page loads:': '0',
      'Called:': 'FrobsCo directly',
    });
    expect(figuresOf('At FrobsCo')).toEqual({
      'Requests:':
        '1 × OPTIONS /v1/list, 2 × GET /v1/list, 1 × GET /v1/list (tls)',
      'From:': 'browser',
      'Authorization:': 'none, token, Digest',
      'Statuses:': '1 × 204, 2 × 200, 1 × no response',
      'Sent, including headers:': '5.0 kB',
    });
    expect(screen.getByText('Side by side')).toBeVisible();
  });

  it('shows that FrobsCo received nothing, and mismatches', async () => {
    const mismatches = ['expected data, got tls'];
    await renderScenario('plain', [
      createResult({
        ...{ auth: [], journal: [], backstageOnly: true, mismatches },
        preparation: [createJournalEntry()],
      }),
    ]);
    expect(figuresOf('In the browser')['Called:']).toBe('Backstage only');
    expect(figuresOf('At FrobsCo')).toMatchObject({
      ...{ 'Requests:': 'none', 'From:': '–', 'Authorization:': '–' },
      'Read before, into the cache:': '1 × GET /v1/list',
    });
    expect(screen.getByText('expected data, got tls')).toBeVisible();
  });

  it('shows the cause, what would change it, and the code', async () => {
    await renderScenario('api-key');
    const { why, change } = findScenario('api-key').expected.proxy;
    const [, proxy] = screen.getAllByRole('button', { name: /^Why/ });
    expect(screen.getByText(why)).not.toBeVisible();
    await userEvent.click(proxy);
    expect(screen.getByText(why)).toBeVisible();
    expect(screen.getByText(`What would change it: ${change}`)).toBeVisible();
    expect(screen.getAllByText('app-config.yaml')[0]).toBeVisible();
    const [code] = screen.getAllByText(/X-Frobs-Key: \$\{FROBSCO_API_KEY\}/);
    expect(code).toHaveAttribute('tabindex', '0');
  });
});
