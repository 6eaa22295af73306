import { alertApiRef } from '@backstage/core-plugin-api';
import { findScenario } from '@internal/strategies';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRunner } from '../__testUtils__/createRunner';
import { renderInLab } from '../__testUtils__/renderInLab';
import { comparisonRunnerApiRef, mockControlApiRef } from '../api';
import { ComparePage } from './ComparePage';

const renderPage = (address: string, config?: object) =>
  renderInLab(<ComparePage />, {
    apis: [
      [alertApiRef, { post: jest.fn(), alert$: jest.fn() }],
      [
        mockControlApiRef,
        { presets: async () => [], faults: async () => [] } as any,
      ],
      [comparisonRunnerApiRef, createRunner()],
    ],
    path: '/compare/*',
    address,
    config,
  });

describe('ComparePage', () => {
  it.each(['/compare', '/compare/scenarios'])(
    'shows all scenarios at %s',
    async address => {
      await renderPage(address);
      expect(screen.getByRole('table')).toBeVisible();
      expect(
        screen.getByRole('link', { name: /Call Existing API/ }),
      ).toHaveAttribute(
        'href',
        'https://backstage.io/docs/plugins/call-existing-api',
      );
    },
  );

  it('links a question to its scenario, and back', async () => {
    await renderPage('/compare');
    const { title } = findScenario('no-cors');
    Element.prototype.scrollIntoView = jest.fn();
    await userEvent.click(screen.getByRole('link', { name: title }));
    expect(
      await screen.findByRole('heading', { level: 2, name: title }),
    ).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('link', { name: 'All scenarios' }));
    expect(await screen.findByRole('table')).toBeVisible();
  });

  it.each([
    ['Find your strategy', /None of these/],
    ['Inject faults', /^Single faults$/],
  ])('has a tab for %s', async (tab, text) => {
    await renderPage('/compare');
    await userEvent.click(screen.getByRole('tab', { name: tab }));
    expect(await screen.findByText(text)).toBeVisible();
    await waitFor(() => expect(document.title).toContain(tab));
  });

  it('neither runs nor injects faults where there is no mock', async () => {
    await renderPage('/compare/faults', {});
    expect(screen.getByText(/^Runs need the bundled mock/)).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Run all' })).toBeNull();
    expect(screen.queryByRole('tab', { name: 'Inject faults' })).toBeNull();
  });
});
