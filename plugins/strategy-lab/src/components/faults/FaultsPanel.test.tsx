import { findScenario } from '@internal/strategies';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRunner } from '../../__testUtils__/createRunner';
import { renderInLab } from '../../__testUtils__/renderInLab';
import { comparisonRunnerApiRef, mockControlApiRef } from '../../api';
import {
  MockUnreachableError,
  type ActiveFault,
} from '../../runner/MockControlClient';
import { FaultsPanel } from './FaultsPanel';

/** A mock that can be controlled, with these faults. */
function createControl(...effects: ActiveFault['effect'][]) {
  const addId = (fault: object, index: number) =>
    ({ applied: 0, ...fault, id: `f${index + 1}` }) as ActiveFault;
  const state = {
    preset: 'healthy',
    faults: effects.map((effect, index) => addId({ effect }, index)),
  };
  const control = {
    presets: async () =>
      ['healthy', 'slow'].map(name => ({
        name,
        description: `It is ${name}.`,
        active: state.preset === name,
      })),
    faults: async () => state.faults,
    applyPreset: async (name: string) => {
      state.preset = name;
    },
    addFault: jest.fn(async (fault: object) => {
      state.faults = [...state.faults, addId(fault, state.faults.length)];
    }),
    removeFault: async (id: string) => {
      state.faults = state.faults.filter(fault => fault.id !== id);
    },
    reset: async () => {
      Object.assign(state, { preset: 'healthy', faults: [] });
    },
  };
  return { state, control };
}

describe('FaultsPanel', () => {
  function setup(...effects: ActiveFault['effect'][]) {
    const { state, control } = createControl(...effects);
    const runner = createRunner();
    const render = () =>
      renderInLab(<FaultsPanel />, {
        apis: [
          [mockControlApiRef, control as any],
          [comparisonRunnerApiRef, runner],
        ],
      });
    return { state, control, runner, render };
  }

  const pressButton = async (name: string) =>
    userEvent.click(await screen.findByRole('button', { name }));

  it('shows the presets and which one is active', async () => {
    const { render } = setup();
    await render();
    const healthy = await screen.findByRole('button', { name: 'healthy' });
    expect(healthy).toHaveAttribute('aria-pressed', 'true');
    expect(healthy).toHaveTextContent('✓');
    expect(healthy).toHaveAccessibleDescription('It is healthy.');

    await pressButton('slow');
    expect(
      await screen.findByRole('button', { name: 'slow', pressed: true }),
    ).toBeVisible();
    expect(healthy).toHaveAttribute('aria-pressed', 'false');
    expect(healthy).not.toHaveTextContent('✓');
  });

  it('adds and removes a fault', async () => {
    const { render } = setup();
    await render();
    expect(await screen.findByText('No active faults.')).toBeVisible();
    await pressButton('Delay of two seconds');
    await pressButton('Remove: Delay of two seconds');
    expect(await screen.findByText('No active faults.')).toBeVisible();
  });

  it.each([
    ['The list endpoint', 'Invalid JSON', '/v1/list'],
    ['All of FrobsCo', 'Invalid JSON', undefined],
    // A refused connection has no route.
    ['The list endpoint', 'Connections refused', undefined],
  ])('adds to %s: %s', async (target, label, route) => {
    const { control, render } = setup();
    await render();
    await userEvent.click(await screen.findByRole('radio', { name: target }));
    await pressButton(label);

    const [item] = await screen.findAllByRole('listitem');
    expect(within(item).getByText(label)).toBeVisible();
    expect(control.addFault).toHaveBeenCalledWith({
      listeners: ['api', 'replica', 'internal', 'tls'],
      effect: expect.objectContaining({ type: expect.any(String) }),
      ...(route && { route }),
    });
  });

  it('shows any fault with its settings, and updates its hit count', async () => {
    const { state, render } = setup({
      type: 'rate-limit',
      perSecond: 5,
    });
    await render();
    expect(await screen.findByText('Rate limit')).toBeVisible();
    expect(
      screen.getByText('{"effect":{"type":"rate-limit","perSecond":5}}'),
    ).toBeVisible();
    expect(screen.getByText('Applied 0 times')).toBeVisible();

    state.faults = state.faults.map(fault => ({ ...fault, applied: 1 }));
    expect(
      await screen.findByText('Applied 1 time', {}, { timeout: 10_000 }),
    ).toBeVisible();
  });

  it('resets', async () => {
    const { state, render } = setup({ type: 'hang' });
    state.preset = 'slow';
    await render();
    await pressButton('Reset');
    expect(await screen.findByText('No active faults.')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'healthy', pressed: true }),
    ).toBeVisible();
  });

  it('shows that the mock rejected a change', async () => {
    const { control, render } = setup();
    control.applyPreset = async () => {
      throw new Error('not now');
    };
    await render();
    await pressButton('slow');
    expect(await screen.findByRole('alert')).toHaveTextContent('not now');
  });

  it('shows a solution if the mock does not respond, and retries', async () => {
    const { control, render } = setup();
    const { presets } = control;
    control.presets = async () => {
      throw new MockUnreachableError('The mock does not respond');
    };
    await render();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /does not respond.*yarn workspace frobsco start/,
    );

    control.presets = presets;
    await pressButton('Retry');
    expect(
      await screen.findByRole('button', { name: 'healthy' }),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('links to the pages of the strategies', async () => {
    const { render } = setup();
    await render();
    expect(await screen.findByRole('link', { name: 'Proxy' })).toHaveAttribute(
      'href',
      '/strategies/proxy',
    );
  });

  it('disables all controls while a comparison runs', async () => {
    const { runner, render } = setup();
    await render();
    const slow = await screen.findByRole('button', { name: 'slow' });
    expect(slow).toBeEnabled();

    act(() => {
      runner.run(['plain'].map(findScenario));
    });
    expect(screen.getByText('A comparison is running')).toBeVisible();
    screen.getAllByRole('button').forEach(each => expect(each).toBeDisabled());
    screen.getAllByRole('radio').forEach(each => expect(each).toBeDisabled());

    await act(async () => runner.cancel());
    expect(slow).toBeEnabled();
  });
});
