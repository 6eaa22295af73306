import { ResponseError } from '@backstage/errors';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  frobsGraphqlApiRef,
  type FrobsGraphqlApi,
  type FrobsPageData,
} from '../api/FrobsGraphqlApi';
import { GraphqlError } from '../api/messages';
import { getErrorHint } from './FrobsErrorPanel';
import { FrobsPage } from './FrobsPage';

const frobs = Array.from({ length: 21 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  status: index === 0 ? ('retired' as const) : ('active' as const),
  weight: 1000 * (index + 1),
  score: 42,
  flerp: { value: index },
  owner: { ref: 'group:default/team-a', name: 'team-a', title: 'Team A' },
}));

const asOf = '2026-01-01T00:00:00.000Z';
const freshness = (source: string) => ({
  source,
  asOf,
  staleSince: null,
  reason: null,
});
const frobSummary: NonNullable<FrobsPageData['frobSummary']> = {
  frobs: {
    count: 21,
    countByStatus: [{ status: 'active', count: 21 }],
    overTarget: null,
    freshness: freshness('FrobsCo'),
  },
  flerps: { count: 21, total: 210, freshness: freshness('the partner') },
  thunk: null,
};
const thunk = {
  version: 1,
  targetWeight: 500,
  setBy: 'user:default/guest',
  setAt: asOf,
};

const getPage: FrobsGraphqlApi['getPage'] = async page => {
  const { first, after = '0', q = '', status } = page;
  const end = Number(after) + first;
  const nextCursor = end < frobs.length ? `${end}` : null;
  const items = frobs
    .filter(frob => frob.name.includes(q))
    .filter(frob => frob.status === (status ?? frob.status))
    .slice(Number(after), end);
  const data = {
    frobs: { items, total: frobs.length, nextCursor },
    frobSummary,
  };
  return { data, errors: [] };
};

const renderPage = (api: Partial<FrobsGraphqlApi> = {}) =>
  renderInTestApp(
    <TestApiProvider apis={[[frobsGraphqlApiRef, { getPage, ...api }]]}>
      <FrobsPage />
    </TestApiProvider>,
  );

describe('FrobsPage', () => {
  it('shows the summary and the frobs, page by page', async () => {
    await renderPage();
    expect(screen.getByText('POST /api/graphql')).toBeVisible();
    expect(await screen.findByText('21 active')).toBeVisible();
    expect(screen.getByText(/from FrobsCo$/)).toBeVisible();
    expect(screen.getByText('not set')).toBeVisible();
    expect(screen.getByText('Sprocket 1')).toBeVisible();
    expect(screen.getAllByText('Team A')[0]).toBeVisible();
    expect(screen.queryByText('Sprocket 21')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('Sprocket 21')).toBeVisible();
  });

  it('lets the graph search and filter, and shows the whole record', async () => {
    await renderPage();
    const search = await screen.findByRole('searchbox');
    await userEvent.type(search, 't 21');
    expect(await screen.findByText('Sprocket 21')).toBeVisible();
    expect(screen.queryByText('Sprocket 1')).not.toBeInTheDocument();

    await userEvent.clear(search);
    await userEvent.click(screen.getByRole('button', { name: /Any status/ }));
    await userEvent.click(screen.getByRole('option', { name: 'retired' }));
    await userEvent.click(await screen.findByText('Sprocket 1'));
    const record = await screen.findByRole('dialog', { name: 'Sprocket 1' });
    expect(record).toHaveTextContent('"title": "Team A"');
    expect(screen.queryByText('Sprocket 21')).not.toBeInTheDocument();
  });

  it('shows the rest if fields of the frobs fail, and names them', async () => {
    const message = 'The partner is down';
    await renderPage({
      getPage: async () => {
        const items = [frobs[0], { ...frobs[1], score: null, flerp: null }];
        return {
          data: {
            frobs: { items, total: 2, nextCursor: null },
            frobSummary,
          },
          errors: [
            {
              message,
              path: ['frobs', 'items', 1, 'score'],
              extensions: { requestId: 'req-1' },
            },
          ],
        };
      },
    });
    expect(await screen.findByText('Sprocket 2')).toBeVisible();
    expect(screen.getByText('Not available: score')).toBeVisible();
    expect(screen.getByText(message)).toBeVisible();
    const path = `frobs.items.*.score: ${message}`;
    expect(screen.getByText(path)).not.toBeVisible();
    await userEvent.click(screen.getByText('Details'));
    expect(screen.getByText(path)).toBeVisible();
    expect(screen.getByText('Request req-1')).toBeVisible();
    // Its flerp is null without an error: there is none.
    expect(screen.getAllByText('unavailable')).toHaveLength(1);
    expect(screen.getAllByText('none')).toHaveLength(1);
  });

  it('shows the summary if the frobs fail', async () => {
    const error = { message: 'FrobsCo is down', path: ['frobs'] };
    await renderPage({
      getPage: async () => ({
        data: { frobs: null, frobSummary },
        errors: [error],
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The graph could not get the data.*FrobsCo is down/,
    );
    expect(screen.getByText('21 active')).toBeVisible();
  });

  it('shows the frobs if a part of the summary fails', async () => {
    const path = ['frobSummary', 'flerps'];
    await renderPage({
      getPage: async page => {
        const { data } = await getPage(page);
        return {
          data: { ...data, frobSummary: { ...frobSummary, flerps: null } },
          errors: [{ message: 'The partner is down', path }],
        };
      },
    });
    const title = 'Not available: summary of flerps';
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText('Sprocket 1')).toBeVisible();
  });

  it('says if there are no frobs', async () => {
    await renderPage({
      getPage: async () => ({
        data: { frobs: { items: [], total: 0, nextCursor: null }, frobSummary },
        errors: [],
      }),
    });
    expect(await screen.findByText('No frobs.')).toBeVisible();
  });

  it('sets the thunk and shows the new summary', async () => {
    const setThunk = jest.fn().mockResolvedValue(thunk);
    const getSummary = async () => ({
      data: { frobSummary: { ...frobSummary, thunk } },
      errors: [],
    });
    await renderPage({ setThunk, getSummary });
    const field = { name: 'Target weight in grams' };
    await userEvent.type(await screen.findByRole('textbox', field), '500');
    await userEvent.click(screen.getByRole('button', { name: 'Set' }));

    expect(await screen.findByText('500 g')).toBeVisible();
    expect(screen.getByText('set by user:default/guest')).toBeVisible();
    expect(setThunk).toHaveBeenCalledWith({ targetWeight: 500 }, 0);
  });

  it('says why a thunk was refused', async () => {
    const error = new GraphqlError([
      { message: 'version 2', extensions: { code: 'CONFLICT' } },
    ]);
    await renderPage({ setThunk: () => Promise.reject(error) });
    const field = { name: 'Target weight in grams' };
    await userEvent.type(await screen.findByRole('textbox', field), '500');
    await userEvent.click(screen.getByRole('button', { name: 'Set' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Somebody else.*version 2/,
    );
  });

  it('names the request that failed, and tries again', async () => {
    const failing = jest
      .fn(getPage)
      .mockRejectedValueOnce(
        await ResponseError.fromResponse(new Response('', { status: 503 })),
      );
    await renderPage({ getPage: failing });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The graph failed.*POST \/api\/graphql.*503/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

it.each([
  ['TypeError', 'backend.cors.origin'],
  ['TimeoutError', 'frobsGraphql.timeout'],
  ['ZodError', 'different versions'],
])('gives a hint for a %s', (name, hint) => {
  expect(getErrorHint(Object.assign(new Error(), { name }))).toContain(hint);
});

it.each([
  [400, 'graphql.persistedOperations.files'],
  [401, 'sign in again'],
  [404, 'packages/backend/src/index.ts'],
  [500, 'Its log says why'],
])('gives a hint for status %s', async (status, hint) => {
  const response = new Response('', { status });
  const error = await ResponseError.fromResponse(response);
  expect(getErrorHint(error)).toContain(hint);
});
