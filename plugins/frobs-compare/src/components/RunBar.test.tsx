import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createResult } from '../__testUtils__/createResult';
import { renderCompared } from '../__testUtils__/renderCompared';
import type { RunCell } from '../lab/Comparison';
import { MockUnreachableError } from '../lab/MockControl';
import { SCENARIOS } from '../scenarios';
import { RunBar } from './RunBar';

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));
const buttons = () =>
  screen.getAllByRole('button').map(({ textContent }) => textContent);

const succeed: RunCell = async ({ id }, strategy) =>
  createResult({ scenario: id, strategy });

/** Fails at the second scenario, once. */
function failingWith(error: Error): RunCell {
  const errors = [error];
  return async (scenario, ...rest) => {
    const next = scenario.id === SCENARIOS[1].id && errors.pop();
    if (next) throw next;
    return succeed(scenario, ...rest);
  };
}

describe('RunBar', () => {
  it('runs all, and has something to hand on afterwards', async () => {
    await renderCompared(<RunBar />, { runCell: succeed });
    expect(buttons()).toEqual(['Run all']);
    await press('Run all');
    expect(
      await screen.findByRole('button', { name: 'Copy as Markdown' }),
    ).toBeVisible();
    expect(buttons()).toEqual(['Run all', 'Copy as Markdown', 'Download JSON']);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says how far it is, and can be cancelled', async () => {
    const second: RunCell = (scenario, strategy, signal) =>
      strategy === 'direct'
        ? succeed(scenario, strategy, signal)
        : new Promise(() => {});
    await renderCompared(<RunBar />, { runCell: second });
    await press('Run all');
    expect(await screen.findByText(/^2 of /)).toHaveTextContent(
      `2 of ${3 * SCENARIOS.length}: Just right, Proxy`,
    );
    const progress = screen.getByRole('progressbar', { name: 'Progress' });
    expect(progress).toHaveAttribute('value', '1');
    expect(progress).toHaveAttribute('max', `${3 * SCENARIOS.length}`);
    expect(buttons()).toEqual(['Cancel']);

    await press('Cancel');
    expect(
      await screen.findByRole('button', { name: 'Run all' }),
    ).toBeEnabled();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(buttons()).toContain(`Go on with the other ${SCENARIOS.length}`);
  });

  it.each([
    [new MockUnreachableError('The mock is away'), /yarn workspace frobsco/],
    [new Error('It broke'), /The other scenarios can go on/],
  ])('says what went wrong and goes on: %s', async (error, hint) => {
    const { comparison } = await renderCompared(<RunBar />, {
      runCell: failingWith(error),
    });
    await press('Run all');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(error.message);
    expect(alert).toHaveTextContent(hint);

    const left = SCENARIOS.length - 1;
    const goOn = await screen.findByRole('button', {
      name: `Go on with the other ${left}`,
    });
    await userEvent.click(goOn);
    expect(
      await screen.findByRole('button', { name: 'Run all' }),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(goOn).not.toBeInTheDocument();
    expect(Object.keys(comparison.getSnapshot().results)).toHaveLength(
      3 * SCENARIOS.length,
    );
  });

  it('runs the one scenario that it is for, and has its results alone', async () => {
    const { comparison } = await renderCompared(<RunBar ids={['huge']} />, {
      results: [createResult()],
      runCell: succeed,
    });
    expect(buttons()).toEqual(['Run']);
    await press('Run');
    expect(
      await screen.findByRole('button', { name: 'Download JSON' }),
    ).toBeVisible();
    const { results } = comparison.getSnapshot();
    expect(Object.keys(results)).toEqual([
      ...['plain/direct', 'huge/direct', 'huge/proxy', 'huge/aggregator'],
    ]);
  });

  it('leaves the others alone where it is for one', async () => {
    const ids = [SCENARIOS[1].id];
    await renderCompared(<RunBar ids={ids} />, {
      runCell: failingWith(new Error('It broke')),
    });
    await press('Run');
    expect(await screen.findByRole('alert')).toHaveTextContent('It broke');
    expect(buttons()).toEqual(['Run']);
  });
});
