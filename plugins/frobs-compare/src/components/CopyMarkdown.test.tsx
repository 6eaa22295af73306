import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createResult } from '../__testUtils__/createResult';
import { renderCompared } from '../__testUtils__/renderCompared';
import { toMarkdown } from '../report/toMarkdown';
import { CopyMarkdown } from './CopyMarkdown';

const results = [createResult(), createResult({ strategy: 'proxy' })];

describe('CopyMarkdown', () => {
  const copy = async (writeText: (text: string) => Promise<void>) => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    const { alertApi } = await renderCompared(
      <CopyMarkdown results={results} />,
    );
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    return alertApi.post;
  };

  it('copies, and says so', async () => {
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

  it('says so where it may not', async () => {
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
