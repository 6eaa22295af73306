import { alertApiRef } from '@backstage/core-plugin-api';
import { MockFetchApi, registerMswTestHooks } from '@backstage/test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createRunner } from '../../__testUtils__/createRunner';
import { renderInLab } from '../../__testUtils__/renderInLab';
import { comparisonRunnerApiRef, mockControlApiRef } from '../../api';
import { MockControlClient } from '../../runner/MockControlClient';
import { FaultsPanel } from './FaultsPanel';

const url = 'http://backstage.test/api/proxy/frobsco-control';

/** The endpoints of the mock that the panel uses. */
function createMock() {
  const mock = { preset: 'healthy', faults: [] as object[], applied: 0 };
  const describePreset = (name: string) => ({
    name,
    description: `It is ${name}.`,
    active: mock.preset === name,
  });
  const done = () => new HttpResponse(null, { status: 204 });
  const handlers = [
    http.get(`${url}/presets`, () =>
      HttpResponse.json(['healthy', 'slow'].map(describePreset)),
    ),
    http.post<{ name: string }>(`${url}/presets/:name`, ({ params }) => {
      mock.preset = params.name;
      return HttpResponse.json(describePreset(params.name));
    }),
    http.get(`${url}/faults`, () =>
      HttpResponse.json(
        mock.faults.map((fault, index) => ({
          ...fault,
          id: `f${index + 1}`,
          applied: mock.applied,
        })),
      ),
    ),
    http.post(`${url}/faults`, async ({ request }) => {
      mock.faults.push((await request.json()) as object);
      return HttpResponse.json({}, { status: 201 });
    }),
    http.delete(`${url}/faults/:id`, () => {
      mock.faults = [];
      return done();
    }),
    http.post(`${url}/reset`, () => {
      Object.assign(mock, { preset: 'healthy', faults: [] });
      return done();
    }),
  ];
  return { mock, handlers };
}

describe('FaultsPanel', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const alertApi = { post: jest.fn(), alert$: jest.fn() };

  const renderPanel = (runner = createRunner()) =>
    renderInLab(<FaultsPanel />, {
      apis: [
        [alertApiRef, alertApi],
        [
          mockControlApiRef,
          new MockControlClient({
            discoveryApi: {
              getBaseUrl: async id => `http://backstage.test/api/${id}`,
            },
            fetchApi: new MockFetchApi(),
          }),
        ],
        [comparisonRunnerApiRef, runner],
      ],
    });

  const pressButton = async (name: string) =>
    userEvent.click(await screen.findByRole('button', { name }));

  it('shows the presets and which one is active', async () => {
    server.use(...createMock().handlers);
    await renderPanel();
    const healthy = await screen.findByRole('button', { name: 'healthy' });
    expect(healthy).toHaveAttribute('aria-pressed', 'true');
    expect(healthy).toHaveTextContent('✓');
    expect(healthy).toHaveAccessibleDescription('It is healthy.');

    await pressButton('slow');
    expect(
      await screen.findByRole('button', { name: 'slow', pressed: true }),
    ).toBeVisible();
    expect(healthy).toHaveAttribute('aria-pressed', 'false');
    expect(healthy).not.toHaveTextContent('✓');
  });

  it('adds and removes a fault', async () => {
    const { mock, handlers } = createMock();
    server.use(...handlers);
    await renderPanel();
    expect(await screen.findByText('No active faults.')).toBeVisible();

    await pressButton('Delay of two seconds');
    await pressButton('Remove: Delay of two seconds');
    expect(await screen.findByText('No active faults.')).toBeVisible();
    expect(mock.faults).toEqual([]);
  });

  it.each([
    ['The list endpoint', 'Invalid JSON', '/v1/list'],
    ['All of FrobsCo', 'Invalid JSON', undefined],
    // A refused connection has no route.
    ['The list endpoint', 'Connections refused', undefined],
  ])('adds to %s: %s', async (target, label, route) => {
    const { mock, handlers } = createMock();
    server.use(...handlers);
    await renderPanel();
    await userEvent.click(await screen.findByRole('radio', { name: target }));
    await pressButton(label);

    const [item] = await screen.findAllByRole('listitem');
    expect(within(item).getByText(label)).toBeVisible();
    expect(mock.faults).toEqual([
      {
        listeners: ['api', 'replica', 'internal', 'tls'],
        effect: expect.objectContaining({ type: expect.any(String) }),
        ...(route && { route }),
      },
    ]);
  });

  it('updates the hit counts', async () => {
    const { mock, handlers } = createMock();
    mock.faults = [{ effect: { type: 'oversized', bytes: 1 } }];
    server.use(...handlers);
    await renderPanel();
    expect(await screen.findByText('Oversized')).toBeVisible();
    expect(screen.getByText('Applied 0 times')).toBeVisible();

    mock.applied = 1;
    expect(await screen.findByText('Applied 1 time')).toBeVisible();
  });

  it('resets', async () => {
    const { mock, handlers } = createMock();
    mock.preset = 'slow';
    mock.faults = [{ effect: { type: 'hang' } }];
    server.use(...handlers);
    await renderPanel();
    await pressButton('Reset');
    expect(await screen.findByText('No active faults.')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'healthy', pressed: true }),
    ).toBeVisible();
  });

  it('shows that the mock rejected a change', async () => {
    server.use(
      http.post(`${url}/presets/slow`, () =>
        HttpResponse.json(
          { error: { name: 'InputError', message: 'not now' } },
          { status: 400 },
        ),
      ),
      ...createMock().handlers,
    );
    await renderPanel();
    await pressButton('slow');
    await waitFor(() =>
      expect(alertApi.post).toHaveBeenCalledWith(
        expect.objectContaining({
          message: expect.stringContaining('not now'),
          severity: 'error',
        }),
      ),
    );
  });

  it('shows a solution if the mock does not respond, and retries', async () => {
    server.use(
      http.get(`${url}/*`, () => new HttpResponse(null, { status: 504 })),
    );
    await renderPanel();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /does not respond.*yarn workspace frobsco start/,
    );

    server.use(...createMock().handlers);
    await pressButton('Retry');
    expect(
      await screen.findByRole('button', { name: 'healthy' }),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('links to the pages of the strategies', async () => {
    server.use(...createMock().handlers);
    await renderPanel();
    expect(await screen.findByRole('link', { name: 'Proxy' })).toHaveAttribute(
      'href',
      '/frobs-proxy',
    );
  });

  it('disables all controls while a comparison runs', async () => {
    server.use(...createMock().handlers);
    const runner = createRunner();
    await renderPanel(runner);
    const slow = await screen.findByRole('button', { name: 'slow' });
    expect(slow).toBeEnabled();

    act(() => {
      runner.run(['plain']);
    });
    expect(screen.getByText('A comparison is running')).toBeVisible();
    screen.getAllByRole('button').forEach(each => expect(each).toBeDisabled());
    screen.getAllByRole('radio').forEach(each => expect(each).toBeDisabled());

    await act(async () => runner.cancel());
    expect(slow).toBeEnabled();
  });
});
