import { toMarkdown } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithResults } from '../__testUtils__/renderWithResults';
import { ExportButtons } from './ExportButtons';

const results = [createResult(), createResult({ strategy: 'proxy' })];

describe('ExportButtons', () => {
  const copy = async (writeText: (text: string) => Promise<void>) => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    const { alertApi } = await renderWithResults(
      <ExportButtons results={results} />,
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

  it('saves the complete results as JSON', async () => {
    const saved: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = jest.fn(blob => `blob:${saved.push(blob as Blob)}`);
    URL.revokeObjectURL = jest.fn();
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download, this.href);
      });
    await renderWithResults(<ExportButtons results={results} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download JSON' }),
    );

    expect(names).toEqual(['comparison.json', 'blob:1']);
    expect(saved[0].type).toBe('application/json');
    expect(JSON.parse(await saved[0].text())).toEqual(results);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
  });
});
