import { ResponseError } from '@backstage/errors';
import {
  createExtensionTester,
  mockApis,
  renderInTestApp as renderInNewSystem,
} from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  MockPermissionApi,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type {
  FrobSummary,
  FrobWithFlerp,
} from '@internal/plugin-frobs-aggregator-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../alpha';
import {
  frobsAggregatorApiRef,
  type FrobsAggregatorApi,
} from '../api/FrobsAggregatorApi';
import { getErrorHint } from './FrobsErrorPanel';
import { FrobsPage } from './FrobsPage';

const frobs: FrobWithFlerp[] = Array.from({ length: 21 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  owner: 'team-a',
  status: index === 0 ? 'retired' : 'active',
  weight: 1000 * (index + 1),
  createdAt: '2026-01-01T00:00:00.000Z',
  flerp: { value: index, measuredAt: '2026-01-01T00:00:00.000Z' },
}));

const asOf = '2026-01-01T00:00:00.000Z';
const summary: FrobSummary = {
  frobs: {
    state: 'fresh',
    source: 'FrobsCo',
    asOf,
    value: {
      count: 21,
      countByStatus: { active: 20, degraded: 1, retired: 0 },
      histogram: { width: 20_000, counts: [19, 2] },
      heaviest: [{ id: 'frob-21', name: 'Sprocket 21', weight: 21000 }],
      overTarget: null,
    },
  },
  flerps: {
    state: 'fresh',
    source: 'the partner',
    asOf,
    value: { count: 21, total: 210, mean: 10 },
  },
  thunk: { state: 'fresh', source: 'database', asOf, value: null },
};

const working: FrobsAggregatorApi = {
  getSummary: async () => summary,
  listFrobs: async ({ limit, offset, q = '', status }) => {
    const found = frobs.filter(
      frob => frob.name.includes(q) && frob.status === (status ?? frob.status),
    );
    return {
      items: found.slice(offset, offset + limit),
      totalItems: found.length,
    };
  },
  getFrob: async () => frobs[0],
  setThunk: async () => {
    throw new Error('not expected');
  },
};

const responseError = (status: number, text = '') =>
  ResponseError.fromResponse(new Response(text, { status }));

function renderPage(frobsAggregatorApi: Partial<FrobsAggregatorApi> = {}) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [frobsAggregatorApiRef, { ...working, ...frobsAggregatorApi }],
        [permissionApiRef, new MockPermissionApi()],
      ]}
    >
      <FrobsPage />
    </TestApiProvider>,
  );
}

describe('FrobsPage', () => {
  it('shows the request, the summary and where it is from', async () => {
    await renderPage();
    expect(screen.getByText('GET /api/frobs-aggregator/summary')).toBeVisible();
    expect(await screen.findByText('20 active')).toBeVisible();
    expect(screen.getByText('10 on average')).toBeVisible();
    expect(screen.getByText('not set')).toBeVisible();
    expect(screen.getAllByText(/from FrobsCo/)[0]).toBeVisible();
    expect(
      screen.getByRole('row', { name: '20,000 g to 40,000 g 2' }),
    ).toBeInTheDocument();
  });

  it('says what is stale or unavailable, and each reason once', async () => {
    const down = async (): Promise<FrobSummary> => ({
      ...summary,
      frobs: {
        ...summary.frobs,
        state: 'stale',
        staleSince: asOf,
        reason: 'FrobsCo is down',
      } as FrobSummary['frobs'],
      flerps: {
        state: 'unavailable',
        source: 's',
        code: 'unreachable',
        reason: 'no partner',
      },
    });
    const getSummary = jest.fn(working.getSummary).mockImplementationOnce(down);
    const listFrobs = jest
      .fn(working.listFrobs)
      .mockRejectedValueOnce(await responseError(503));
    await renderPage({ getSummary, listFrobs });
    expect((await screen.findAllByText(/Stale since/))[0]).toBeVisible();
    expect(screen.getByText('FrobsCo is down')).toBeVisible();
    expect(screen.getByText('20 active')).toBeVisible();
    expect(screen.getByText(/Unavailable$/)).toBeVisible();
    expect(screen.getByText('no partner')).toBeVisible();

    expect(screen.getByText(/for the reason above/)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
    expect(screen.queryByText('FrobsCo is down')).not.toBeInTheDocument();
  });

  it('shows the frobs, page by page', async () => {
    await renderPage();
    const table = await screen.findByRole('grid');
    expect(await within(table).findByText('Sprocket 1')).toBeVisible();
    expect(within(table).queryByText('Sprocket 21')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await within(table).findByText('Sprocket 21')).toBeVisible();
  });

  it('lets the backend search and filter, and shows the whole record', async () => {
    await renderPage();
    const search = await screen.findByRole('searchbox');
    await userEvent.type(search, 't 21');
    await waitFor(() =>
      expect(screen.queryByText('Sprocket 1')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('Sprocket 21')).toBeVisible();

    await userEvent.clear(search);
    await userEvent.click(screen.getByRole('button', { name: /Any status/ }));
    await userEvent.click(screen.getByRole('option', { name: 'retired' }));
    await userEvent.click(await screen.findByText('Sprocket 1'));
    const record = await screen.findByRole('dialog', { name: 'Sprocket 1' });
    expect(record).toHaveTextContent('"flerp": {');
    expect(screen.queryByText('Sprocket 21')).not.toBeInTheDocument();
  });

  it('sets the thunk and shows the new summary', async () => {
    const thunk = {
      version: 1,
      targetWeight: 500,
      setBy: 'user:default/guest',
      setAt: '2026-01-01T00:00:00.000Z',
    };
    const setThunk = jest.fn().mockResolvedValue(thunk);
    const getSummary = jest
      .fn()
      .mockResolvedValueOnce(summary)
      .mockResolvedValueOnce({
        ...summary,
        thunk: { ...summary.thunk, value: thunk },
      });
    await renderPage({ setThunk, getSummary });

    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Target weight in grams' }),
      '500',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Set' }));

    expect(await screen.findByText('500 g')).toBeVisible();
    expect(screen.getByText('set by user:default/guest')).toBeVisible();
    expect(setThunk).toHaveBeenCalledWith({ targetWeight: 500 }, 0);
  });

  it('says why a thunk was refused', async () => {
    const error = await responseError(400, 'targetWeight: must be positive');
    await renderPage({ setThunk: () => Promise.reject(error) });
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Target weight in grams' }),
      '500',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Set' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('targetWeight: must be positive');
    expect(alert).toHaveTextContent('PUT /api/frobs-aggregator/thunk');
  });

  it('sends no thunk that is missing', async () => {
    const setThunk = jest.fn();
    await renderPage({ setThunk });
    await userEvent.click(await screen.findByRole('button', { name: 'Set' }));
    expect(await screen.findByText('Enter a weight.')).toBeVisible();
    expect(setThunk).not.toHaveBeenCalled();
  });

  it('says if there are no frobs', async () => {
    const value = {
      count: 0,
      countByStatus: { active: 0, degraded: 0, retired: 0 },
      histogram: { width: 16, counts: [] },
      heaviest: [],
      overTarget: null,
    };
    await renderPage({
      listFrobs: async () => ({ items: [], totalItems: 0 }),
      getSummary: async () => ({
        ...summary,
        frobs: { state: 'fresh', source: 'FrobsCo', asOf, value },
      }),
    });
    expect(await screen.findByText('No frobs.')).toBeVisible();
    expect(screen.getAllByText('0 %')).toHaveLength(3);
  });

  it('names the request that failed, and tries again', async () => {
    const getSummary = jest
      .fn()
      .mockRejectedValueOnce(await responseError(503, 'no source'))
      .mockResolvedValueOnce(summary);
    await renderPage({ getSummary });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /service that it calls.*GET \/api\/frobs-aggregator\/summary: .*no source/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('20 active')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is a page of the new frontend system, with the API that it uses', async () => {
    const fetch = async () =>
      Response.json({ items: frobs, totalItems: frobs.length });
    const page = createExtensionTester(
      plugin.getExtension('page:frobs-aggregator'),
    );
    renderInNewSystem(page.reactElement(), {
      features: [plugin],
      apis: [mockApis.fetch({ baseImplementation: fetch })],
    });
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
  });
});

describe('getErrorHint', () => {
  it.each([
    ['TypeError', 'backend.cors.origin'],
    ['TimeoutError', 'frobsAggregator.timeout'],
    ['ZodError', 'different versions'],
  ])('helps with a %s', (name, hint) => {
    expect(getErrorHint(Object.assign(new Error(), { name }))).toContain(hint);
  });

  it.each([
    [400, 'the field that the details name'],
    [401, 'sign in again'],
    [403, 'permission'],
    [404, 'packages/backend/src/index.ts'],
    [412, 'Somebody else'],
    [429, 'too often'],
    [500, 'The backend plugin failed'],
    [503, 'a service that it calls'],
  ])('helps with status %s', async (status, hint) => {
    expect(getErrorHint(await responseError(status))).toContain(hint);
  });
});
