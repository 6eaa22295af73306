import { SCENARIOS, STRATEGIES, toMarkdown } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import type { Scenario, Strategy } from '@internal/strategies';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithResults } from '../../__testUtils__/renderWithResults';
import type { RunScenario } from '../../runner/ComparisonRunner';
import { MockUnreachableError } from '../../runner/MockControlClient';
import { ExportMenu } from './ExportMenu';
import { RunBar } from './RunBar';

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));
const buttons = () =>
  screen.getAllByRole('button').map(({ textContent }) => textContent);
const exportMenu = () => screen.getByRole('button', { name: 'Export' });

const succeed: RunScenario = async ({ id }, strategy) =>
  createResult({ scenario: id, strategy });

/** Fails at the second scenario, once. */
function failingWith(error: Error): RunScenario {
  const errors = [error];
  return async (scenario, ...rest) => {
    const next = scenario.id === SCENARIOS[1].id && errors.pop();
    if (next) {
      throw next;
    }
    return succeed(scenario, ...rest);
  };
}

describe('RunBar', () => {
  it('runs all scenarios, then says so and offers the results', async () => {
    await renderWithResults(<RunBar />, { runScenario: succeed });
    expect(buttons()).toEqual(['Run all', 'Export']);
    expect(exportMenu()).toBeDisabled();
    expect(screen.getByRole('status')).toHaveTextContent(/^Not run yet/);
    await press('Run all');
    await waitFor(() => expect(exportMenu()).toBeEnabled());
    expect(screen.getByRole('status')).toHaveTextContent(
      /^\d+ of 100 results as expected. Last run: /,
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows the progress and can be cancelled', async () => {
    const second: RunScenario = (scenario, strategy, options) =>
      strategy === 'direct'
        ? succeed(scenario, strategy, options)
        : new Promise(() => {});
    await renderWithResults(<RunBar />, { runScenario: second });
    await press('Run all');
    expect(await screen.findByText(/^2 of /)).toHaveTextContent(
      `2 of ${STRATEGIES.length * SCENARIOS.length}: Exact fit, Proxy`,
    );
    const progress = screen.getByRole('progressbar', { name: 'Progress' });
    expect(progress).toHaveAttribute('value', '1');
    expect(progress).toHaveAttribute(
      'max',
      `${STRATEGIES.length * SCENARIOS.length}`,
    );
    expect(buttons()).toEqual(['Cancel', 'Export']);

    await press('Cancel');
    expect(
      await screen.findByRole('button', { name: 'Run all' }),
    ).toBeEnabled();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(buttons()).toContain(`Resume (${SCENARIOS.length} left)`);
  });

  it.each([
    [
      new MockUnreachableError('The mock does not respond'),
      /yarn workspace frobsco/,
    ],
    [new Error('It broke'), /resume with the other scenarios/],
  ])('shows the error and resumes: %s', async (error, hint) => {
    const { runner } = await renderWithResults(<RunBar />, {
      runScenario: failingWith(error),
    });
    await press('Run all');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(error.message);
    expect(alert).toHaveTextContent(hint);

    const left = SCENARIOS.length - 1;
    const resume = await screen.findByRole('button', {
      name: `Resume (${left} left)`,
    });
    await userEvent.click(resume);
    expect(
      await screen.findByRole('button', { name: 'Run all' }),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(resume).not.toBeInTheDocument();
    expect(Object.keys(runner.store.getSnapshot().results)).toHaveLength(
      STRATEGIES.length * SCENARIOS.length,
    );
  });

  it('runs only its own scenario and offers only its results', async () => {
    const { runner } = await renderWithResults(<RunBar ids={['huge']} />, {
      results: [createResult()],
      runScenario: succeed,
    });
    expect(exportMenu()).toBeDisabled();
    await press('Run');
    await waitFor(() => expect(exportMenu()).toBeEnabled());
    const { results } = runner.store.getSnapshot();
    expect(Object.keys(results)).toEqual([
      'plain/direct',
      ...STRATEGIES.map(strategy => `huge/${strategy}`),
    ]);
  });

  it('names what was left out, and asks for a sign-in only in a run of one scenario', async () => {
    const asked: boolean[] = [];
    const bar = {
      runScenario: succeed,
      findReasonToSkip: async (
        { signIn }: Scenario,
        strategy: Strategy,
        { mayAsk }: { mayAsk: boolean },
      ) => {
        asked.push(mayAsk);
        return signIn && strategy === 'direct' ? 'no sign-in' : undefined;
      },
    };
    const { runner } = await renderWithResults(<RunBar />, bar);
    await press('Run all');
    expect(await screen.findByRole('status')).toHaveTextContent(
      '1 cell left out: The user’s own token, Direct: no sign-in.',
    );
    expect(runner.store.getSnapshot().results).not.toHaveProperty([
      'user-oauth/direct',
    ]);
    expect(asked).not.toContain(true);

    await renderWithResults(<RunBar ids={['plain']} />, bar);
    await press('Run');
    expect(asked.at(-1)).toBe(true);
  });

  it('does not offer to resume other scenarios than its own', async () => {
    const ids = [SCENARIOS[1].id];
    await renderWithResults(<RunBar ids={ids} />, {
      runScenario: failingWith(new Error('It broke')),
    });
    await press('Run');
    expect(await screen.findByRole('alert')).toHaveTextContent('It broke');
    expect(buttons()).toEqual(['Run', 'Export']);
  });
});

const exported = [createResult(), createResult({ strategy: 'proxy' })];

/** Chooses an item of the menu, and returns what the menu says about a copy. */
async function choose(name: string, prepare = () => {}) {
  const user = userEvent.setup();
  prepare();
  const onCopied = jest.fn();
  render(
    <ExportMenu
      results={exported}
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
    expect(writeText).toHaveBeenCalledWith(toMarkdown(exported));
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

  it('saves the report as HTML, with its date', async () => {
    const files = recordFiles();
    await choose('Download HTML');
    const [{ name, blob }] = files;
    expect([name, blob.type]).toEqual(['comparison.html', 'text/html']);
    expect(await blob.text()).toContain(exported[0].at);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:1');
  });
});
