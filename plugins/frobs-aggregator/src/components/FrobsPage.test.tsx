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
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  frobsAggregatorApiRef,
  type FrobsAggregatorApi,
} from '../api/FrobsAggregatorApi';
import { FrobsError } from '../api/FrobsError';
import { FrobsPage } from './FrobsPage';

const frobs: FrobWithFlerp[] = Array.from({ length: 21 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  owner: 'team-a',
  status: 'active',
  weight: 1000 * (index + 1),
  createdAt: '2026-01-01T00:00:00.000Z',
  flerp: { value: index, measuredAt: '2026-01-01T00:00:00.000Z' },
}));

const asOf = '2026-01-01T00:00:00.000Z';
const summary: FrobSummary = {
  frobs: {
    state: 'fresh',
    source: 'http://frobsco.test/v1/list',
    asOf,
    value: {
      count: 21,
      countByStatus: { active: 20, degraded: 1, retired: 0 },
      heaviest: [{ id: 'frob-21', name: 'Sprocket 21', weight: 21000 }],
      overTarget: null,
    },
  },
  flerps: {
    state: 'fresh',
    source: 'http://partner.test/flerp-batch',
    asOf,
    value: { count: 21, total: 210, mean: 10 },
  },
  thunk: { state: 'fresh', source: 'database', asOf, value: null },
};

const working: FrobsAggregatorApi = {
  getSummary: async () => summary,
  listFrobs: async ({ limit, offset }) => ({
    items: frobs.slice(offset, offset + limit),
    totalItems: frobs.length,
  }),
  getFrob: async () => frobs[0],
  setThunk: async () => {
    throw new Error('not expected');
  },
};

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
  afterEach(() => jest.useRealTimers());

  it('says which request brings the data', async () => {
    await renderPage();
    expect(screen.getByText('GET /api/frobs-aggregator/summary')).toBeVisible();
  });

  it('shows the summary and where it is from', async () => {
    await renderPage();
    expect(await screen.findByText('20 active')).toBeVisible();
    expect(screen.getByText('10 on average')).toBeVisible();
    expect(screen.getByText('not set')).toBeVisible();
    expect(
      screen.getAllByText(/from http:\/\/frobsco\.test\/v1\/list/)[0],
    ).toBeVisible();
  });

  it('says which part is stale and which is unavailable, and why', async () => {
    const getSummary = async (): Promise<FrobSummary> => ({
      ...summary,
      frobs: {
        ...summary.frobs,
        state: 'stale',
        staleSince: asOf,
        reason: 'FrobsCo is down',
      } as FrobSummary['frobs'],
      flerps: { state: 'unavailable', source: 's', reason: 'no partner' },
    });
    await renderPage({ getSummary });
    expect((await screen.findAllByText(/^Stale since/))[0]).toBeVisible();
    expect(screen.getAllByText('FrobsCo is down')[0]).toBeVisible();
    expect(screen.getByText('20 active')).toBeVisible();
    expect(screen.getByText('Unavailable')).toBeVisible();
    expect(screen.getByText('no partner')).toBeVisible();
  });

  it('shows the frobs, page by page', async () => {
    await renderPage();
    const table = await screen.findByRole('grid');
    expect(await within(table).findByText('Sprocket 1')).toBeVisible();
    expect(within(table).queryByText('Sprocket 21')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await within(table).findByText('Sprocket 21')).toBeVisible();
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
    const error = new FrobsError('status', 'targetWeight: must be positive', {
      status: 400,
    });
    await renderPage({ setThunk: () => Promise.reject(error) });
    await userEvent.click(await screen.findByRole('button', { name: 'Set' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'targetWeight: must be positive',
    );
  });

  it('says so when there are no frobs', async () => {
    await renderPage({ listFrobs: async () => ({ items: [], totalItems: 0 }) });
    expect(await screen.findByText('FrobsCo has no frobs.')).toBeVisible();
  });

  it('says so when it takes long', async () => {
    jest.useFakeTimers();
    await renderPage({ listFrobs: () => new Promise(() => {}) });
    expect(screen.queryByText(/Still waiting/)).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(2_000));
    expect(screen.getByText(/Still waiting/)).toBeVisible();
  });

  it('says what failed and where to look, and tries again', async () => {
    const error = new FrobsError('status', 'GET x answered 503', {
      status: 503,
    });
    const getSummary = jest
      .fn()
      .mockRejectedValueOnce(error)
      .mockResolvedValueOnce(summary);
    await renderPage({ getSummary });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /GET x answered 503.*an API behind it is not/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('20 active')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
