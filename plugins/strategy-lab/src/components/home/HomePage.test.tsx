import { SCENARIOS, STRATEGIES } from '@internal/strategies';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLab } from '../../__testUtils__/renderInLab';
import { HomePage } from './HomePage';

const render = () => renderInLab(<HomePage />, { address: '/' });

describe('HomePage', () => {
  it('leads to the advisor, the comparison and each strategy', async () => {
    await render();
    const targets = screen
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(targets).toEqual(
      expect.arrayContaining([
        ...['/compare/advice', '/compare/scenarios'],
        ...STRATEGIES.map(strategy => `/strategies/${strategy}`),
      ]),
    );
  });

  it('has no verdict before the first answer, and hands the answers on', async () => {
    await render();
    expect(screen.queryByText('Recommended')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('radio', { name: 'No CORS' }));
    const verdict = screen.getByText('Recommended').parentElement!;
    expect(within(verdict).getByRole('link')).toHaveTextContent('Proxy');

    await userEvent.click(screen.getByRole('radio', { name: 'Many sources' }));
    expect(within(verdict).getByRole('link')).toHaveTextContent('GraphQL');
    expect(screen.getByRole('link', { name: /^More/ })).toHaveAttribute(
      'href',
      '/compare/advice?facts=no-cors,many-sources',
    );
  });

  it('has a table of all scenarios, each with its fits', async () => {
    await render();
    const table = within(screen.getByRole('table', { name: 'All scenarios' }));
    const { title } = SCENARIOS.find(({ id }) => id === 'no-cors')!;
    const row = table.getByRole('row', { name: new RegExp(title) });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Does not fit', 'Fits', 'Fits', 'Fits']);
    expect(table.getAllByRole('link')).toHaveLength(SCENARIOS.length);
  });

  it('has the command of the strategy that is selected', async () => {
    await render();
    await userEvent.click(
      screen.getByRole('radio', { name: 'Backend plugin' }),
    );
    expect(
      screen.getByText('yarn new --select call-api-backend'),
    ).toBeVisible();
  });
});
