import { createResult } from '@internal/strategies/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithResults } from '../__testUtils__/renderWithResults';
import { Download } from './Download';

const results = [createResult(), createResult({ strategy: 'proxy' })];

describe('Download', () => {
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
    await renderWithResults(<Download results={results} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download JSON' }),
    );

    expect(names).toEqual(['comparison.json', 'blob:1']);
    expect(saved[0].type).toBe('application/json');
    expect(JSON.parse(await saved[0].text())).toEqual(results);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
  });
});
