import { toMarkdown } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExportMenu } from './ExportMenu';

const results = [createResult(), createResult({ strategy: 'proxy' })];

/** Chooses an item of the menu, and returns what the menu says about a copy. */
async function choose(name: string, prepare = () => {}) {
  const user = userEvent.setup();
  prepare();
  const onCopied = jest.fn();
  render(
    <ExportMenu
      results={results}
      name="comparison"
      isDisabled={false}
      onCopied={onCopied}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('menuitem', { name }));
  return onCopied;
}

/** Records the files that are saved. */
function recordFiles() {
  const files: { name: string; blob: Blob }[] = [];
  const blobs: Blob[] = [];
  URL.createObjectURL = jest.fn(blob => `blob:${blobs.push(blob as Blob)}`);
  URL.revokeObjectURL = jest.fn();
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      files.push({ name: this.download, blob: blobs.at(-1)! });
    });
  return files;
}

describe('ExportMenu', () => {
  const copy = (writeText: (text: string) => Promise<void>) =>
    choose('Copy as Markdown', () => {
      jest
        .spyOn(navigator.clipboard, 'writeText')
        .mockImplementation(writeText);
    });

  it('copies the results and confirms it', async () => {
    const writeText = jest.fn(async () => {});
    const onCopied = await copy(writeText);
    expect(writeText).toHaveBeenCalledWith(toMarkdown(results));
    await waitFor(() =>
      expect(onCopied).toHaveBeenCalledWith('Copied as Markdown.'),
    );
  });

  it('reports that the clipboard is not accessible', async () => {
    const onCopied = await copy(async () => {
      throw new DOMException('no', 'NotAllowedError');
    });
    await waitFor(() =>
      expect(onCopied).toHaveBeenCalledWith(
        expect.stringContaining('clipboard'),
      ),
    );
  });

  it('saves the complete results as JSON', async () => {
    const files = recordFiles();
    await choose('Download JSON');
    const [{ name, blob }] = files;
    expect([name, blob.type]).toEqual(['comparison.json', 'application/json']);
    expect(JSON.parse(await blob.text())).toEqual(results);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
  });

  it('saves the report as HTML, with its date', async () => {
    const files = recordFiles();
    await choose('Download HTML');
    const [{ name, blob }] = files;
    expect([name, blob.type]).toEqual(['comparison.html', 'text/html']);
    expect(await blob.text()).toContain(results[0].at);
  });
});
