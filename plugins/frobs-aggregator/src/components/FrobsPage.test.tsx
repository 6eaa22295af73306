import { ResponseError } from '@backstage/errors';
import {
  valueOf,
  type FrobSummary,
} from '@internal/plugin-frobs-aggregator-common';
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createSampleApi, createSummary } from '../../dev/sampleApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import type { FrobsAggregatorApi } from '../api/FrobsAggregatorApi';
import { getErrorHint } from './FrobsErrorPanel';
import { FrobsPage } from './FrobsPage';

const summary = createSummary();

const responseError = (status: number, text = '') =>
  ResponseError.fromResponse(new Response(text, { status }));

const renderPage = (api?: Partial<FrobsAggregatorApi>) =>
  renderWithApi(<FrobsPage />, api);

describe('FrobsPage', () => {
  it('shows the request, the summary and its sources, and page by page the frobs', async () => {
    await renderPage();
    expect(screen.getByText('GET /api/frobs-aggregator/summary')).toBeVisible();
    expect(await screen.findByText('20 active')).toBeVisible();
    expect(screen.getByText('10 on average')).toBeVisible();
    expect(screen.getByText('The total at the last 4 reads')).toBeVisible();
    expect(screen.getByText('not set')).toBeVisible();
    expect(screen.getAllByText(/from FrobsCo/)[0]).toBeVisible();
    expect(
      screen.getByRole('row', { name: '20,000 g to 40,000 g 2' }),
    ).toBeInTheDocument();

    const table = screen.getByRole('grid');
    expect(await within(table).findByText('Sprocket 1')).toBeVisible();
    expect(within(table).queryByText('Sprocket 21')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await within(table).findByText('Sprocket 21')).toBeVisible();
  });

  it('says what is stale or unavailable, and each reason once', async () => {
    const getSummary = jest
      .fn(createSampleApi().getSummary)
      .mockResolvedValueOnce({
        ...summary,
        frobs: {
          ...summary.frobs,
          state: 'stale',
          staleSince: '2026-01-01T00:00:00.000Z',
          reason: 'FrobsCo is down',
        } as FrobSummary['frobs'],
        flerps: {
          state: 'unavailable',
          source: 's',
          code: 'unreachable',
          reason: 'no partner',
        },
      });
    const listFrobs = jest
      .fn(createSampleApi().listFrobs)
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

  it('sets the thunk, or says why not, and shows the new summary', async () => {
    const api = createSampleApi();
    const setThunk = jest
      .spyOn(api, 'setThunk')
      .mockRejectedValueOnce(await responseError(400, 'too heavy'));
    await renderPage(api);
    const set = await screen.findByRole('button', { name: 'Set' });
    await userEvent.click(set);
    expect(await screen.findByText('Enter a weight.')).toBeVisible();
    expect(setThunk).not.toHaveBeenCalled();

    await userEvent.type(
      screen.getByRole('textbox', { name: 'Target weight in grams' }),
      '500',
    );
    await userEvent.click(set);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /PUT \/api\/frobs-aggregator\/thunk: .*too heavy/,
    );
    await userEvent.click(set);
    expect(await screen.findByText('500 g')).toBeVisible();
    expect(screen.getByText('set by user:default/dev')).toBeVisible();
    expect(setThunk).toHaveBeenLastCalledWith({ targetWeight: 500 }, 0);
  });

  it('says if there are no frobs', async () => {
    const countByStatus = { active: 0, degraded: 0, retired: 0 };
    const value = { ...valueOf(summary.frobs), count: 0, countByStatus };
    await renderPage({
      listFrobs: async () => ({ items: [], totalItems: 0 }),
      getSummary: async () => ({
        ...summary,
        frobs: { ...summary.frobs, value } as FrobSummary['frobs'],
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
});

it.each([
  ['TypeError', 0, 'backend.cors.origin'],
  ['TimeoutError', 0, 'frobsAggregator.timeout'],
  ['ZodError', 0, 'different versions'],
  ['ResponseError', 412, 'Somebody else'],
  ['ResponseError', 418, 'different versions'],
  ['ResponseError', 500, 'The backend plugin failed'],
  ['ResponseError', 503, 'a service that it calls'],
])('gives a hint for a %s %s', async (name, status, hint) => {
  const error = status
    ? await responseError(status)
    : Object.assign(new Error(), { name });
  expect(getErrorHint(error)).toContain(hint);
});
