import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createEntry } from '../../__testUtils__/createEntry';
import { createResult } from '../../__testUtils__/createResult';
import { renderCompared } from '../../__testUtils__/renderCompared';
import type { Result } from '../../lab/Result';
import { findScenario } from '../../scenarios';
import { ScenarioDetails } from './ScenarioDetails';

const renderScenario = (id: string, results: Result[] = []) =>
  renderCompared(<ScenarioDetails />, {
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
  it('says what it asks and expects, before it was run', async () => {
    await renderScenario('all-down');
    const { question } = findScenario('all-down');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      question,
    );
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(/^D4.* Direct: it is hardly ever down$/);
    expect(screen.getByText('Expected: Unreachable')).toBeVisible();
    expect(screen.getByText('Expected: Old data, marked')).toBeVisible();
    expect(screen.queryByText('Side by side')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All scenarios' })).toHaveAttribute(
      'href',
      '/compare/scenarios',
    );
  });

  it('says so where there is no such scenario', async () => {
    await renderScenario('nosuch');
    expect(screen.getByText(/No scenario 'nosuch'/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Run' }),
    ).not.toBeInTheDocument();
  });

  it('shows what each side saw', async () => {
    const journal = [
      createEntry({ method: 'OPTIONS', status: 204, bytes: 500 }),
      createEntry(),
      createEntry({ status: null, listener: 'tls' }),
      createEntry(),
    ];
    const auth = ['none', 'Bearer', 'Digest'];
    await renderScenario('plain', [createResult({ journal, auth })]);
    expect(screen.getByText('200 frobs')).toBeVisible();
    expect(figuresOf('The browser saw')).toEqual({
      'Requests:': '1',
      'Bodies, over the wire:': '1.2 kB',
      'Bodies, unpacked:': '3.4 kB',
      'Time to data:': '56 ms',
      'Visits that failed:': '0',
      'Called:': 'FrobsCo itself',
    });
    expect(figuresOf('FrobsCo saw')).toEqual({
      'Requests:':
        '1 × OPTIONS /v1/list, 2 × GET /v1/list, 1 × GET /v1/list (tls)',
      'From:': 'browser',
      'With:': 'nothing, a token, Digest',
      'Statuses:': '1 × 204, 2 × 200, 1 × no answer',
      'Sent, with headers:': '5.0 kB',
    });
    expect(screen.getByText('Side by side')).toBeVisible();
  });

  it('says so where FrobsCo saw nothing, and what is not as expected', async () => {
    const differences = ['tls in place of data'];
    await renderScenario('plain', [
      createResult({ auth: [], backstageOnly: true, differences }),
    ]);
    expect(figuresOf('The browser saw')['Called:']).toBe('Backstage alone');
    expect(figuresOf('FrobsCo saw')).toMatchObject({
      ...{ 'Requests:': 'none', 'From:': '–', 'With:': '–' },
    });
    expect(screen.getByText('tls in place of data')).toBeVisible();
  });

  it('says why, what would change it, and shows the code', async () => {
    await renderScenario('api-key');
    const { why, change } = findScenario('api-key').expected.proxy;
    const [, proxy] = screen.getAllByRole('button', { name: /^Why/ });
    expect(screen.getByText(why)).not.toBeVisible();
    await userEvent.click(proxy);
    expect(screen.getByText(why)).toBeVisible();
    expect(screen.getByText(`What would change it: ${change}`)).toBeVisible();
    expect(screen.getAllByText(/^app-config.yaml, line \d+$/)[0]).toBeVisible();
    const code = screen.getByText(/X-Frobs-Key: \$\{FROBSCO_API_KEY\}/);
    expect(code).toHaveAttribute('tabindex', '0');
  });
});
