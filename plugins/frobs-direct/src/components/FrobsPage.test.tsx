import { ConfigReader } from '@backstage/config';
import { configApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { frobsDirectApiRef, type FrobsDirectApi } from '../api/FrobsDirectApi';
import { FrobsError } from '../api/FrobsError';
import type { Frob } from '../api/frobs';
import { FrobsPage } from './FrobsPage';

const frobs: Frob[] = Array.from({ length: 21 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  owner: 'team-a',
  status: 'active',
  weight: 1000 * (index + 1),
  createdAt: '2026-01-01T00:00:00.000Z',
}));

const config = new ConfigReader({
  frobsDirect: { baseUrl: 'http://frobsco.test/v1' },
});

function renderPage(listFrobs: FrobsDirectApi['listFrobs']) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [frobsDirectApiRef, { listFrobs }],
        [configApiRef, config],
      ]}
    >
      <FrobsPage />
    </TestApiProvider>,
  );
}

describe('FrobsPage', () => {
  afterEach(() => jest.useRealTimers());

  it('says which request brings the data', async () => {
    await renderPage(async () => frobs);
    expect(screen.getByText('GET http://frobsco.test/v1/list')).toBeVisible();
  });

  it('shows the frobs, page by page', async () => {
    await renderPage(async () => frobs);
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
    expect(screen.getByText('1,000 g')).toBeVisible();
    expect(screen.queryByText('Sprocket 21')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('Sprocket 21')).toBeVisible();
  });

  it('sorts', async () => {
    await renderPage(async () => frobs);
    const weight = await screen.findByRole('columnheader', { name: 'Weight' });
    await userEvent.click(weight);
    await userEvent.click(weight);
    expect(await screen.findByText('21,000 g')).toBeVisible();
  });

  it('says so when there are none', async () => {
    await renderPage(async () => []);
    expect(await screen.findByText('FrobsCo has no frobs.')).toBeVisible();
  });

  it('says so when it takes long', async () => {
    jest.useFakeTimers();
    await renderPage(() => new Promise(() => {}));
    expect(screen.queryByText(/Still waiting/)).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(2_000));
    expect(screen.getByText(/Still waiting/)).toBeVisible();
  });

  it('says how far a large answer has come', async () => {
    jest.useFakeTimers();
    await renderPage(options => {
      options?.onProgress?.({ received: 12_340_000, total: 30_000_000 });
      return new Promise(() => {});
    });
    act(() => jest.advanceTimersByTime(500));
    const progress = screen.getByRole('progressbar', { name: 'Received' });
    expect(progress).toHaveTextContent('12.3 MB of 30.0 MB');
    expect(progress).toHaveAttribute('aria-valuenow', '41');
  });

  it('stops the request when it is left', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { unmount } = await renderPage(options => {
      signals.push(options?.signal);
      return new Promise(() => {});
    });
    expect(signals.at(-1)?.aborted).toBe(false);
    unmount();
    expect(signals.at(-1)?.aborted).toBe(true);
  });

  it('says what failed and where to look, and tries again', async () => {
    const listFrobs = jest
      .fn()
      .mockRejectedValueOnce(new FrobsError('network', 'GET x got no answer'))
      .mockResolvedValueOnce(frobs);
    await renderPage(listFrobs);

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /GET x got no answer.*CORS/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Sprocket 1')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
