import { createResult } from '@internal/strategies/testUtils';
import { render, screen } from '@testing-library/react';
import { Bars } from './Bars';

const names = () =>
  screen.getAllByRole('img').map(each => each.getAttribute('aria-label'));

describe('Bars', () => {
  it('show only the measures in which strategies differ, on a linear scale', () => {
    const figures = { requests: 101, wireBytes: 30_000_000 };
    const { container } = render(
      <Bars
        results={[
          createResult({ figures }),
          createResult({ strategy: 'backend', figures: { wireBytes: 15e6 } }),
        ]}
      />,
    );
    expect(names()).toEqual([
      'Transferred: Direct 30.0 MB; Backend plugin 15.0 MB',
      'Requests of the browser: Direct 101; Backend plugin 1',
    ]);
    const bars = [...container.querySelectorAll<HTMLElement>('.bar')];
    const widths = bars.map(({ style }) => style.width);
    expect(widths).toEqual(['100%', '50%', '100%', `${100 / 101}%`]);
  });

  it('do not let a failed call look like a win', () => {
    const { container } = render(
      <Bars
        results={[
          createResult({ outcome: '401', figures: { wireBytes: 78 } }),
          createResult({ strategy: 'proxy' }),
        ]}
      />,
    );
    expect(names()).toEqual(['Transferred: Direct 78 B, failed; Proxy 1.2 kB']);
    expect(container.querySelectorAll('[data-failed]')).toHaveLength(1);
  });

  it('say so if nothing differs', () => {
    render(
      <Bars results={[createResult(), createResult({ strategy: 'proxy' })]} />,
    );
    expect(screen.getByText(/differ in none/)).toBeVisible();
  });
});
