import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { findScenario } from '@internal/strategies';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLab } from '../../__testUtils__/renderInLab';
import { stubObserver } from '../../__testUtils__/stubObserver';
import { mockControlApiRef, strategyClientsApiRef } from '../../api';
import { StrategiesPage } from './StrategiesPage';

const control = (active: string) => ({
  presets: async () =>
    ['healthy', 'down'].map(name => ({
      name,
      description: `It is ${name}.`,
      active: name === active,
    })),
  faults: async () => [],
  reset: jest.fn(async () => {}),
});

const fetch = jest.fn();
const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `http://backstage.test/${pluginId}`,
};

async function render(address: string, mock = control('healthy')) {
  await renderInLab(<StrategiesPage />, {
    apis: [
      [discoveryApiRef, discoveryApi],
      [fetchApiRef, { fetch }],
      [mockControlApiRef, mock as any],
      [
        strategyClientsApiRef,
        {
          contents: {
            proxy: () => <p>The page of the plugin</p>,
            graphql: () => null,
          },
        } as any,
      ],
    ],
    path: '/strategies/*',
    address,
  });
  return mock;
}

describe('StrategiesPage', () => {
  let observer: ReturnType<typeof stubObserver>;

  beforeEach(() => {
    observer = stubObserver();
  });

  afterEach(() => observer.restore());

  it('shows the page of the plugin, and links to it', async () => {
    await render('/strategies/proxy');
    expect(screen.getByText('The page of the plugin')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /the plugin’s own page/ }),
    ).toHaveAttribute('href', '/frobs-proxy');
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
  });

  it('shows what the last request took, and where it failed', async () => {
    await render('/strategies/proxy');
    act(() =>
      observer.report(
        {
          initiatorType: 'fetch',
          name: 'http://backstage.test/api/proxy/frobs/list',
          responseStatus: 504,
          duration: 32.4,
          encodedBodySize: 51,
        },
        { initiatorType: 'fetch', name: 'http://backstage.test/other' },
      ),
    );
    expect(screen.getByText(/504, 32 ms, 51 B$/)).toBeVisible();
    expect(screen.getByRole('img')).toHaveAccessibleName(
      /call of the Backstage proxy fails/,
    );
  });

  it('opens GraphiQL with a cookie of the user', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    fetch
      .mockResolvedValueOnce(new Response('', { status: 404 }))
      .mockResolvedValueOnce(new Response());
    await render('/strategies/graphql');
    const button = screen.getByRole('button', { name: 'Open GraphiQL' });
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent('404');
    expect(open).not.toHaveBeenCalled();

    await userEvent.click(button);
    await waitFor(() =>
      expect(open).toHaveBeenCalledWith('http://backstage.test/graphql'),
    );
    expect(fetch).toHaveBeenLastCalledWith(
      'http://backstage.test/graphql/.backstage/auth/v1/cookie',
      { credentials: 'include' },
    );
  });

  it('says when to use it, with links to the scenarios', async () => {
    await render('/strategies/proxy/how');
    const { id, title } = findScenario('no-cors');
    expect(screen.getByRole('link', { name: title })).toHaveAttribute(
      'href',
      `/compare/scenarios/${id}`,
    );
  });

  it('says that the mock fails on purpose, and ends that', async () => {
    const mock = await render('/strategies/proxy/copy', control('down'));
    expect(await screen.findByRole('status')).toHaveTextContent(
      /preset down.*It is down/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(mock.reset).toHaveBeenCalled();
  });
});
