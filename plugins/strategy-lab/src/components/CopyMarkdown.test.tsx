import { toMarkdown } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithResults } from '../__testUtils__/renderWithResults';
import { CopyMarkdown } from './CopyMarkdown';

const results = [createResult(), createResult({ strategy: 'proxy' })];

describe('CopyMarkdown', () => {
  const copy = async (writeText: (text: string) => Promise<void>) => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    const { alertApi } = await renderWithResults(
      <CopyMarkdown results={results} />,
    );
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    return alertApi.post;
  };

  it('copies the results and confirms it', async () => {
    const writeText = jest.fn(async () => {});
    const post = await copy(writeText);
    expect(writeText).toHaveBeenCalledWith(toMarkdown(results));
    await waitFor(() =>
      expect(post).toHaveBeenCalledWith({
        message: 'Copied',
        display: 'transient',
      }),
    );
  });

  it('reports that the clipboard is not accessible', async () => {
    const post = await copy(async () => {
      throw new DOMException('no', 'NotAllowedError');
    });
    await waitFor(() =>
      expect(post).toHaveBeenCalledWith({
        message: expect.stringContaining('clipboard'),
        severity: 'warning',
      }),
    );
  });
});
