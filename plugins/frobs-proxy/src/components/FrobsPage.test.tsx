import { ConfigReader } from '@backstage/config';
import { configApiRef } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { frobsProxyApiRef, type FrobsProxyApi } from '../api/FrobsProxyApi';
import type { Frob } from '../api/frobs';
import { getErrorHint } from './FrobsErrorPanel';
import { FrobsPage } from './FrobsPage';

const frobs: Frob[] = Array.from({ length: 21 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  owner: 'team-a',
  status: index === 0 ? 'retired' : 'active',
  weight: 1000 * (index + 1),
  createdAt: '2026-01-01T00:00:00.000Z',
}));
const request = 'GET /api/proxy/frobs/list';

/** As `fetch` throws it: Jest's own TypeError is no Error to React components. */
const namedError = (name: string, message = '') =>
  Object.assign(new Error(message), { name });

function renderPage(listFrobs: FrobsProxyApi['listFrobs']) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [frobsProxyApiRef, { listFrobs }],
        [configApiRef, new ConfigReader({})],
      ]}
    >
      <FrobsPage />
    </TestApiProvider>,
  );
}

describe('FrobsPage', () => {
  it('shows the request, and the frobs page by page, sorted by number', async () => {
    await renderPage(async () => frobs);
    expect(screen.getByText(request)).toBeVisible();
    expect(await screen.findByText('1,000 g')).toBeVisible();
    expect(screen.queryByText('21,000 g')).not.toBeInTheDocument();
    const weight = screen.getByRole('columnheader', { name: 'Weight' });
    await userEvent.click(weight);
    await userEvent.click(weight);
    expect(await screen.findByText('21,000 g')).toBeVisible();
    expect(screen.queryByText('1,000 g')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('1,000 g')).toBeVisible();
  });

  it('searches, filters by status, and shows the whole record', async () => {
    await renderPage(async () => frobs);
    const search = await screen.findByRole('searchbox');
    await userEvent.type(search, 't 21');
    expect(await screen.findByText('21,000 g')).toBeVisible();
    expect(screen.queryByText('1,000 g')).not.toBeInTheDocument();

    await userEvent.clear(search);
    await userEvent.click(screen.getByRole('button', { name: /Any status/ }));
    await userEvent.click(screen.getByRole('option', { name: 'retired' }));
    expect(screen.queryByText('21,000 g')).not.toBeInTheDocument();

    await userEvent.click(screen.getByText('1,000 g'));
    const record = await screen.findByRole('dialog', { name: 'Sprocket 1' });
    expect(record).toHaveTextContent('"owner": "team-a"');
  });

  it('stops the request when the user leaves', async () => {
    const listFrobs = jest.fn(() => new Promise<Frob[]>(() => {}));
    const { unmount } = await renderPage(listFrobs);
    const { signal } = (listFrobs.mock.lastCall as any)[0];
    expect(signal.aborted).toBe(false);
    unmount();
    expect(signal.aborted).toBe(true);
  });

  it('names the request that failed, and tries again', async () => {
    const listFrobs = jest
      .fn()
      .mockRejectedValueOnce(namedError('TypeError', 'Failed to fetch'))
      .mockResolvedValueOnce(frobs);
    await renderPage(listFrobs);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The Backstage backend is not reachable');
    expect(alert).toHaveTextContent(`${request}: Failed to fetch`);
    expect(alert).toHaveTextContent('does not allow http://localhost by CORS');
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
  });
});

it.each([
  ['TimeoutError', 0, 'frobsProxy.timeout'],
  ['SyntaxError', 0, 'pathRewrite'],
  ['ResponseError', 400, 'target and pathRewrite'],
  ['ResponseError', 401, 'did not accept your token'],
  ['ResponseError', 403, 'FrobsCo needs credentials'],
  ['ResponseError', 404, 'frobsProxy.proxyPath'],
  ['ResponseError', 429, 'how often'],
  ['ResponseError', 503, 'FrobsCo itself failed'],
  ['ResponseError', 504, 'cannot reach FrobsCo'],
])('gives a hint for a %s %s', async (name, status, hint) => {
  const error = status
    ? await ResponseError.fromResponse(new Response('', { status }))
    : namedError(name);
  expect(getErrorHint(error)).toContain(hint);
});
